package fr.trame.intervention.conflict.paper;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictOpened;
import fr.trame.intervention.conflict.standing.CaseStream.Known;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.document.Pdf;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that whoever commissioned a mediation is ever told: one of five words and two dates. Never who refused, nor why, nor what was agreed;
 * the outcomes of a case are many, and all that are no agreement read alike.
 *
 * @param said ENGAGEE, NON_ENGAGEE, ACCORD, PAS_D_ACCORD or RELAIS
 */
@Anonymous
record Notice(String said, LocalDate first, LocalDate last) {

    private static final String TITLE = "Information sur une demande de médiation";
    private static final Map<String, String> WORDS = Map.of(
            "ENGAGEE", "médiation engagée",
            "NON_ENGAGEE", "médiation non engagée",
            "ACCORD", "accord",
            "PAS_D_ACCORD", "pas d’accord",
            "RELAIS", "relais");

    /** What the case as it stands lets be told; nothing while it is only a request. */
    static Optional<Notice> of(Known known) {
        List<ConflictEvent> events = known.events();
        LocalDate asked = known.standing().request().on();
        LocalDate opened = day(events, ConflictOpened.class).orElse(asked);
        return switch (known.standing().state()) {
            case State.Requested _ -> Optional.empty();
            case State.NotOpened _ ->
                day(events, ConflictNotOpened.class).map(day -> new Notice("NON_ENGAGEE", asked, day));
            case State.Mediating _ -> Optional.of(new Notice("ENGAGEE", asked, opened));
            case State.Agreed _ -> day(events, ConflictAgreed.class).map(day -> new Notice("ACCORD", opened, day));
            case State.Closed closed ->
                day(events, ConflictClosed.class).map(day -> new Notice(ended(closed.outcome()), opened, day));
        };
    }

    private static String ended(String outcome) {
        if (outcome.startsWith("ACC_")) {
            return "ACCORD";
        }
        return outcome.equals("RELAIS") ? "RELAIS" : "PAS_D_ACCORD";
    }

    private static Optional<LocalDate> day(List<ConflictEvent> events, Class<? extends ConflictEvent> type) {
        return events.reversed().stream().filter(type::isInstance).findFirst().map(ConflictEvent::date);
    }

    /** The number of a case, as it is told outside. */
    static String number(String caseId) {
        return caseId.substring(caseId.length() - 8).toUpperCase(Locale.ROOT);
    }

    /** What is sent, a line each. */
    List<String> lines(String caseId) {
        return List.of(
                "Notre numéro\u00a0: " + number(caseId),
                dates(),
                "La médiation est libre et confidentielle\u00a0: rien d’autre n’est communiqué.");
    }

    private String dates() {
        String what = WORDS.getOrDefault(said, said);
        String from = FrenchDates.day(first);
        String to = FrenchDates.day(last);
        return switch (said) {
            case "ENGAGEE", "NON_ENGAGEE" -> "Demande du %s\u00a0; %s le %s.".formatted(from, what, to);
            default -> "Médiation engagée le %s\u00a0; %s le %s.".formatted(from, what, to);
        };
    }

    /** @param phone whom to call about it, where that is known */
    byte[] pdf(String caseId, Letterhead head, Optional<String> phone) {
        Pdf pdf = new Pdf(head, TITLE, "");
        lines(caseId).forEach(pdf::paragraph);
        phone.ifPresent(number -> pdf.paragraph("Pour nous joindre\u00a0: " + number));
        return pdf.bytes();
    }
}
