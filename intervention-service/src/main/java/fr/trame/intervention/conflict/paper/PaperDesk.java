package fr.trame.intervention.conflict.paper;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.paper.PaperCommand.Content;
import fr.trame.intervention.conflict.paper.PaperCommand.DrawProtocol;
import fr.trame.intervention.conflict.paper.PaperCommand.Gesture;
import fr.trame.intervention.conflict.paper.PaperCommand.GiveNotice;
import fr.trame.intervention.conflict.paper.PaperCommand.SignProtocol;
import fr.trame.intervention.conflict.paper.PaperEvent.NoticeGiven;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.Signatory;
import fr.trame.intervention.conflict.standing.CaseStream;
import fr.trame.intervention.conflict.standing.CaseStream.Known;
import fr.trame.intervention.conflict.standing.ConflictAction;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.platform.command.Commands;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes papers of a case as it stands, for those who may know its parties; each file that is given out is noted first. */
@Component
class PaperDesk {

    private static final Kind FILE = new Kind("case.protocol", "le protocole signé d’un dossier de conflit");

    private final Commands commands;
    private final CaseStream cases;
    private final EventStreams streams;
    private final AccessLog log;
    private final OwnAssociation own;
    private final ZoneId zone;

    PaperDesk(
            Commands commands, CaseStream cases, EventStreams streams, AccessLog log, OwnAssociation own, ZoneId zone) {
        this.commands = commands;
        this.cases = cases;
        this.streams = streams;
        this.log = log;
        this.own = own;
        this.zone = zone;
    }

    List<PaperEvent> papers(ConflictId id) {
        return streams.events(CasePapers.stream(id.value()), PaperEvent.class);
    }

    PaperSheet sheet(ConflictId id, Caller caller) {
        Known known = cases.known(id);
        known.require(caller, Permission.CASE_HANDLE);
        return PaperSheet.of(id.value(), known, papers(id), caller);
    }

    /** Writes down what was agreed last; the names of mediators are those of the register, which only the page knows. */
    PaperSheet draw(ConflictId id, Map<String, String> names, Caller caller, Instant now) {
        Known known = mayWrite(id, caller);
        List<String> mediators = known.standing().people().mediators();
        if (!names.keySet().containsAll(mediators)) {
            throw PaperRefusal.NAMES_NOT_WHOLE.on("mediators");
        }
        var command = new DrawProtocol(
                CasePapers.stream(id.value()), by(id, caller, today(now), now), content(known, mediators, names));
        commands.send(command);
        return sheet(id, caller);
    }

    private static Content content(Known known, List<String> mediators, Map<String, String> names) {
        ConflictAgreed agreed = PaperSheet.agreed(known).orElseThrow();
        List<Signatory> signatories = new ArrayList<>();
        known.standing().parties().forEach((letter, party) -> {
            String name = party.known() ? known.identity(party).name() : null;
            signatories.add(new Signatory(letter, name));
        });
        for (int i = 0; i < mediators.size(); i++) {
            signatories.add(new Signatory("M" + (i + 1), names.get(mediators.get(i))));
        }
        return new Content(agreed.date(), agreed.partial(), mediators, signatories, agreed.promised());
    }

    /** What is said of one signature. */
    record Signed(String mark, String way, String place, LocalDate date, String picture) {}

    PaperSheet sign(ConflictId id, int version, Signed said, Caller caller, Instant now) {
        Known known = mayWrite(id, caller);
        if (said.date().isAfter(today(now))) {
            throw PaperRefusal.DAY_NOT_FITTING.on("date");
        }
        ProtocolDrawn drawn = drawn(papers(id), version);
        if (PaperSheet.isOutdated(known, drawn)) {
            throw PaperRefusal.PROTOCOL_OUTDATED.refusal();
        }
        commands.send(new SignProtocol(
                CasePapers.stream(id.value()),
                by(id, caller, said.date(), now),
                version,
                said.mark(),
                said.way(),
                said.place(),
                FlatPicture.of(said.picture())));
        return sheet(id, caller);
    }

    byte[] protocol(ConflictId id, int version, Caller caller) {
        Known known = cases.known(id);
        known.require(caller, Permission.CASE_IDENTITY);
        List<PaperEvent> papers = papers(id);
        ProtocolDrawn drawn = drawn(papers, version);
        log.note(caller, FILE, id.value() + " " + version);
        return ProtocolPdf.of(drawn, PaperSheet.signatures(papers, version), head(drawn));
    }

    /** Notes that the notice was made, and says what it says. */
    Notice tell(ConflictId id, Caller caller, Instant now) {
        Known known = cases.known(id);
        ConflictAction.TELL.check(known.standing(), caller);
        Notice notice = Notice.of(known).orElseThrow(ConflictRefusal.NOTHING_TO_TELL::refusal);
        commands.send(new GiveNotice(CasePapers.stream(id.value()), by(id, caller, today(now), now), notice));
        return notice;
    }

    /** The notice as it was made, by its number from 1. */
    byte[] notice(ConflictId id, int number, Caller caller) {
        Known known = cases.known(id);
        known.require(caller, Permission.CASE_HANDLE);
        String team = known.standing().request().team();
        return papers(id).stream()
                .filter(NoticeGiven.class::isInstance)
                .map(NoticeGiven.class::cast)
                .skip(Math.max(0, number - 1L))
                .findFirst()
                .map(given -> new Notice(given.said(), given.first(), given.last())
                        .pdf(id.value(), head(given), own.phoneOf(team, given.date(), given.at())))
                .orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    /** As the association was known to be when the paper was made: printed again, it is the same. */
    private Letterhead head(PaperEvent made) {
        return new Letterhead(own.on(made.date(), made.at()).head(), own.logo(made.date(), made.at()));
    }

    private Known mayWrite(ConflictId id, Caller caller) {
        Known known = cases.known(id);
        ConflictAction.WRITE.check(known.standing(), caller);
        return known;
    }

    private static ProtocolDrawn drawn(List<PaperEvent> papers, int version) {
        ProtocolDrawn drawn = PaperSheet.versions(papers).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(CommonRefusal.NOT_FOUND::refusal);
        if (drawn.promised().stream().anyMatch(each -> isGone(each.what()))) {
            throw PaperRefusal.PROTOCOL_GONE.refusal();
        }
        return drawn;
    }

    private static boolean isGone(@Nullable String text) {
        return Sealing.FORGOTTEN.equals(text);
    }

    private static Gesture by(ConflictId id, Caller caller, LocalDate date, Instant now) {
        return new Gesture(id.value(), caller.person(), now, date);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
