package fr.trame.launcher.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A referral proposed during an intervention.
 *
 * @param level code of the list MER_FORME
 * @param partnerType code of the list TYPE_PART
 * @param closing how and when it ended, if it did
 */
public record Referral(
        String id,
        Entry intervention,
        String date,
        String level,
        String partnerType,
        @Nullable Closing closing) {

    static final String SIGNPOSTING = "ORIENTATION";

    /** An address given is not a referral that counts. */
    public boolean counts() {
        return !level.equals(SIGNPOSTING);
    }

    /**
     * How it ended.
     *
     * @param outcome code of the list MER_STATUT
     * @param reason why the partner refused, code of the list MER_REFUS
     * @param proof of an effective care, code of the list MER_PREUVE
     */
    public record Closing(
            String outcome,
            String date,
            @Nullable String reason,
            @Nullable String proof) {

        static final String CARED = "PRISE_EN_CHARGE";

        /** One in so many is told otherwise by the person than by the partner. */
        private static final int DISPUTED = 14;

        private static final List<String> PROOFS = List.of("PERSONNE", "PERSONNE", "PARTENAIRE", "CONSTAT");
        private static final List<String> REASONS = List.of("SATURATION", "HORS_CRITERES", "HORS_TERRITOIRE");

        static Closing of(String outcome, String date) {
            int day = LocalDate.parse(date).getDayOfYear();
            return new Closing(
                    outcome,
                    date,
                    outcome.equals("REFUS_PARTENAIRE") ? REASONS.get(day % REASONS.size()) : null,
                    outcome.equals(CARED) ? PROOFS.get(day % PROOFS.size()) : null);
        }
    }

    /**
     * Something that is noted of it.
     *
     * @param to where it is sent
     * @param events how many events it is
     */
    public record Gesture(String to, Map<String, String> said, int events) {}

    /** What is noted of it after its proposal, in its order: appointments that nobody came to, going together, the end, two words. */
    public List<Gesture> gestures(int place) {
        if (closing == null) {
            return List.of();
        }
        List<Gesture> gestures = new ArrayList<>();
        String end = closing.date();
        boolean cared = closing.outcome().equals(Closing.CARED);
        if (closing.outcome().equals("NON_VENUE")) {
            gestures.add(
                    step(Map.of("date", date, "status", "RDV_FIXE", "appointmentOn", end, "appointmentAt", "10:00")));
        } else if (cared && level.equals("ACCOMP")) {
            gestures.add(step(Map.of("date", end, "status", "ACCOMPAGNEE")));
        }
        Map<String, String> said = new HashMap<>(Map.of("outcome", closing.outcome(), "date", end));
        if (closing.reason() != null) {
            said.put("reason", closing.reason());
        }
        if (closing.proof() != null) {
            said.put("proof", closing.proof());
        }
        gestures.add(new Gesture("close", said, cared ? 2 : 1));
        if (cared && place % Closing.DISPUTED == 0) {
            gestures.add(voice("PARTENAIRE", "PRISE_EN_CHARGE", "TELEPHONE"));
            gestures.add(voice("PERSONNE", "NON_PRISE", "DIT"));
        }
        return gestures;
    }

    private static Gesture step(Map<String, String> said) {
        return new Gesture("steps", said, 1);
    }

    private Gesture voice(String voice, String word, String known) {
        String day = closing == null ? date : closing.date();
        return new Gesture("voices", Map.of("date", day, "voice", voice, "word", word, "known", known), 1);
    }
}
