package fr.trame.intervention.conflict.paper;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.conflict.paper.PaperCommand.DrawProtocol;
import fr.trame.intervention.conflict.paper.PaperCommand.GiveNotice;
import fr.trame.intervention.conflict.paper.PaperCommand.SignProtocol;
import fr.trame.intervention.conflict.paper.PaperEvent.NoticeGiven;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolSigned;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The papers of one case. A changed agreement makes a new version of its protocol, which is signed anew by everybody. */
@Aggregate
class CasePapers {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private @Nullable ProtocolDrawn last;
    private Set<String> signed = new HashSet<>();

    CasePapers() {}

    static String stream(String caseId) {
        return "papers-" + caseId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DrawProtocol command) {
        int version = last == null ? 1 : last.version() + 1;
        if (last != null && ProtocolText.content(last).equals(command.content())) {
            throw PaperRefusal.SAME_PROTOCOL.refusal();
        }
        apply(ProtocolText.drawn(command, version));
    }

    @EventSourcingHandler
    void evolve(ProtocolDrawn event) {
        stream = stream(event.caseId());
        last = event;
        signed = new HashSet<>();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SignProtocol command) {
        if (last == null || command.version() > last.version()) {
            throw PaperRefusal.NO_PROTOCOL.refusal();
        }
        if (command.version() < last.version()) {
            throw PaperRefusal.PROTOCOL_OUTDATED.refusal();
        }
        if (!last.marks().contains(command.mark())) {
            throw PaperRefusal.NOT_A_SIGNATORY.on("mark");
        }
        if (signed.contains(command.mark())) {
            throw PaperRefusal.ALREADY_SIGNED.on("mark");
        }
        var by = command.by();
        if (by.date().isBefore(last.date())) {
            throw PaperRefusal.DAY_NOT_FITTING.on("date");
        }
        apply(new ProtocolSigned(
                by.caseId(),
                by.author(),
                by.now(),
                by.date(),
                command.version(),
                command.mark(),
                command.way(),
                last.sha256(),
                command.place(),
                command.picture()));
    }

    @EventSourcingHandler
    void evolve(ProtocolSigned event) {
        signed.add(event.mark());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveNotice command) {
        var by = command.by();
        Notice notice = command.notice();
        apply(new NoticeGiven(
                by.caseId(), by.author(), by.now(), by.date(), notice.said(), notice.first(), notice.last()));
    }

    @EventSourcingHandler
    void evolve(NoticeGiven event) {
        stream = stream(event.caseId());
    }
}
