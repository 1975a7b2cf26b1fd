package fr.trame.intervention.conflict.paper;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers of one case, in a stream of their own: a case is read without its pictures. All of it ends with the key of the case. */
public sealed interface PaperEvent {

    String caseId();

    String author();

    Instant at();

    /** The day of the fact. */
    LocalDate date();

    /**
     * A version of the protocol, as it is to be signed.
     *
     * @param agreedOn day of the agreement that it writes down
     * @param mediators those who sign it, by M1 and M2
     * @param sha256 of its text, printed on each of its pages
     */
    @StoredEvent(name = "protocol-drawn")
    record ProtocolDrawn(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous int version,
            @Anonymous LocalDate agreedOn,
            @Anonymous boolean partial,
            @Staff List<String> mediators,
            List<Signatory> signatories,
            List<Commitment> promised,
            @Anonymous String sha256)
            implements PaperEvent {

        public ProtocolDrawn {
            mediators = List.copyOf(mediators);
            signatories = List.copyOf(signatories);
            promised = List.copyOf(promised);
        }

        List<String> marks() {
            return signatories.stream().map(Signatory::mark).toList();
        }
    }

    /**
     * Who signs.
     *
     * @param mark the letter of a party; M1 and M2 for the mediators
     * @param name as it is printed, under the key of the case: it stays when the party's own data goes
     */
    @Anonymous
    record Signatory(
            String mark, @Personal(of = "caseId") @Nullable String name) {}

    /**
     * Somebody signed a version, on the day and at the place that are said here.
     *
     * @param way ECRAN with the finger, PAPIER photographed
     * @param sha256 of the text that was signed
     * @param picture a flat image in Base64, made anew here: without place, time, speed or pressure
     */
    @StoredEvent(name = "protocol-signed")
    record ProtocolSigned(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous int version,
            @Anonymous String mark,
            @Anonymous String way,
            @Anonymous String sha256,
            @Personal(of = "caseId") String place,
            @Personal(of = "caseId") String picture)
            implements PaperEvent {}

    /**
     * The notice for whoever commissioned the mediation was made.
     *
     * @param said ENGAGEE, NON_ENGAGEE, ACCORD, PAS_D_ACCORD or RELAIS
     * @param first and last: the two dates that it tells
     */
    @StoredEvent(name = "commissioner-notice-given")
    record NoticeGiven(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String said,
            @Anonymous LocalDate first,
            @Anonymous LocalDate last)
            implements PaperEvent {}
}
