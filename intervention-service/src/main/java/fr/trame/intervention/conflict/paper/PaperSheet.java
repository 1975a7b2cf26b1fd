package fr.trame.intervention.conflict.paper;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.paper.PaperEvent.NoticeGiven;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolDrawn;
import fr.trame.intervention.conflict.paper.PaperEvent.ProtocolSigned;
import fr.trame.intervention.conflict.standing.CaseStream.Known;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a case, without what they say.
 *
 * @param readable whether the caller may have the files
 * @param tellable what the notice would say now; null while there is nothing to tell
 */
@Anonymous
record PaperSheet(
        @Technical String caseId,
        @Technical boolean readable,
        List<ProtocolLine> protocols,
        List<NoticeLine> notices,
        @Nullable Notice tellable) {

    /** @param outdated whether the agreement has changed since, so that it is signed no more */
    @Anonymous
    record ProtocolLine(
            int version,
            LocalDate date,
            String sha256,
            boolean outdated,
            @Nullable LocalDate inForceOn,
            List<SignatureLine> signatures) {}

    /**
     * One who signs.
     *
     * @param mark the letter of a party; M1 and M2 for the mediators
     * @param signedOn null while the signature is awaited
     */
    @Anonymous
    record SignatureLine(
            String mark,
            @Staff @Nullable String mediator,
            @Nullable LocalDate signedOn,
            @Nullable String way) {}

    @Anonymous
    record NoticeLine(int number, LocalDate date, @Staff String author, Notice notice) {}

    static PaperSheet of(String caseId, Known known, List<PaperEvent> papers, Caller caller) {
        List<NoticeGiven> given = papers.stream()
                .filter(NoticeGiven.class::isInstance)
                .map(NoticeGiven.class::cast)
                .toList();
        return new PaperSheet(
                caseId,
                known.lets(caller, Permission.CASE_IDENTITY),
                versions(papers).stream()
                        .map(drawn -> line(known, drawn, signatures(papers, drawn.version())))
                        .toList(),
                given.stream()
                        .map(it -> new NoticeLine(
                                given.indexOf(it) + 1,
                                it.date(),
                                it.author(),
                                new Notice(it.said(), it.first(), it.last())))
                        .toList(),
                Notice.of(known).orElse(null));
    }

    private static ProtocolLine line(Known known, ProtocolDrawn drawn, List<ProtocolSigned> signed) {
        return new ProtocolLine(
                drawn.version(),
                drawn.date(),
                drawn.sha256(),
                isOutdated(known, drawn),
                ProtocolPdf.inForce(drawn, signed).orElse(null),
                drawn.marks().stream().map(mark -> line(drawn, mark, signed)).toList());
    }

    private static SignatureLine line(ProtocolDrawn drawn, String mark, List<ProtocolSigned> signed) {
        String mediator = mark.startsWith("M") ? drawn.mediators().get(Integer.parseInt(mark.substring(1)) - 1) : null;
        return signed.stream()
                .filter(each -> each.mark().equals(mark))
                .findFirst()
                .map(each -> new SignatureLine(mark, mediator, each.date(), each.way()))
                .orElseGet(() -> new SignatureLine(mark, mediator, null, null));
    }

    static List<ProtocolDrawn> versions(List<PaperEvent> papers) {
        return papers.stream()
                .filter(ProtocolDrawn.class::isInstance)
                .map(ProtocolDrawn.class::cast)
                .toList();
    }

    static List<ProtocolSigned> signatures(List<PaperEvent> papers, int version) {
        return papers.stream()
                .filter(ProtocolSigned.class::isInstance)
                .map(ProtocolSigned.class::cast)
                .filter(signed -> signed.version() == version)
                .toList();
    }

    /** The agreement that the case stands on, while it is followed. */
    static Optional<ConflictAgreed> agreed(Known known) {
        return known.events().reversed().stream()
                .filter(ConflictAgreed.class::isInstance)
                .map(ConflictAgreed.class::cast)
                .findFirst();
    }

    /** Is it of another agreement than the last, or of other mediators? A closed case changes nothing more. */
    static boolean isOutdated(Known known, ProtocolDrawn drawn) {
        boolean same = agreed(known)
                .filter(now ->
                        now.date().equals(drawn.agreedOn()) && now.promised().equals(drawn.promised()))
                .isPresent();
        boolean followed = known.standing().state() instanceof State.Agreed;
        return !same || (followed && !known.standing().people().mediators().equals(drawn.mediators()));
    }
}
