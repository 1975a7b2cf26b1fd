package fr.trame.reporting;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionProlonged;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.Publics;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A small cast of facts: two mediators of the team Territoires in March 2018. */
public final class Cast {

    public static final String AMINA = "0192f000-0000-7000-8000-00000000000a";
    public static final String BRUNO = "0192f000-0000-7000-8000-00000000000b";
    public static final String HALL = "0192f000-0000-7000-8000-000000000001";
    public static final String SQUARE = "0192f000-0000-7000-8000-000000000002";
    public static final String REFERRAL = "0192f000-0000-7000-8000-000000000003";
    public static final String ADDRESS = "0192f000-0000-7000-8000-000000000004";
    public static final String MISTAKE = "0192f000-0000-7000-8000-000000000005";
    public static final Instant THEN = Instant.parse("2018-03-06T08:00:00Z");

    private Cast() {}

    /** Everything that can be heard, with a move to another month, a void and a return. */
    public static List<HeardAnnouncement> all() {
        return List.of(
                recorded(HALL, hall()),
                recorded(SQUARE, square()),
                returned(SQUARE, 1),
                proposed(REFERRAL, "CONTACT", "2018-03-05"),
                validated(HALL, 1),
                amended(SQUARE, 2, on(square(), "2018-04-03", "TER", null)),
                recorded(MISTAKE, hall()),
                proposed(ADDRESS, "ORIENTATION", "2018-03-05"),
                voided(MISTAKE, 1),
                validated(SQUARE, 3),
                closed(REFERRAL, 1));
    }

    /** A pair in a hall on a Monday afternoon: everything is known. */
    public static InterventionFacts hall() {
        return new InterventionFacts(
                "2018-03-05",
                "14:05",
                15,
                List.of(AMINA, BRUNO),
                "TER",
                "LY8-EUS",
                "EUS-HALL-12",
                "HALL",
                "PRES_HALL",
                "REEL",
                "BAILLEUR",
                "D2.2",
                List.of("D1"),
                "PCO_OCCUP",
                new Publics(Map.of("A_12_17", 5, "A_18_24", 2), Map.of("G_H", 7), Map.of("Q_GRPJ", 7)),
                7,
                2,
                0,
                List.of("APAISE", "REGLE_ACCEPTEE"),
                "VILLE-LYON",
                false,
                List.of());
    }

    /** One mediator on a square the same evening, entered late and with little: theme, origin and publics are missing. */
    public static InterventionFacts square() {
        return new InterventionFacts(
                "2018-03-05",
                null,
                null,
                List.of(AMINA),
                "TER",
                "LY8-EUS",
                null,
                null,
                "PRES_RUE",
                null,
                null,
                "D1",
                List.of(),
                null,
                new Publics(Map.of(), Map.of(), Map.of()),
                null,
                null,
                null,
                List.of(),
                null,
                true,
                List.of("startTime", "theme", "origin", "peopleMet"));
    }

    public static InterventionFacts on(InterventionFacts facts, String date, String team, String territory) {
        return new InterventionFacts(
                date,
                facts.startTime(),
                facts.durationMinutes(),
                facts.mediators(),
                team,
                territory,
                facts.place(),
                facts.placeType(),
                facts.mode(),
                facts.tempo(),
                facts.origin(),
                facts.mainDomain(),
                facts.secondaryDomains(),
                facts.theme(),
                facts.publics(),
                facts.peopleMet(),
                facts.tensionBefore(),
                facts.tensionAfter(),
                facts.outcomes(),
                facts.fundingLine(),
                facts.late(),
                facts.missing());
    }

    public static HeardAnnouncement recorded(String id, InterventionFacts facts) {
        return intervention(id, 0, new InterventionRecorded(id, AMINA, facts));
    }

    public static HeardAnnouncement amended(String id, long sequence, InterventionFacts facts) {
        return intervention(id, sequence, new InterventionAmended(id, AMINA, facts));
    }

    public static HeardAnnouncement validated(String id, long sequence) {
        return intervention(id, sequence, new InterventionValidated(id, BRUNO));
    }

    public static HeardAnnouncement returned(String id, long sequence) {
        return intervention(id, sequence, new InterventionReturned(id, BRUNO));
    }

    public static HeardAnnouncement withdrawn(String id, long sequence) {
        return intervention(id, sequence, new ValidationWithdrawn(id, BRUNO));
    }

    public static HeardAnnouncement prolonged(String id, long sequence) {
        return intervention(id, sequence, new InterventionProlonged(id, BRUNO));
    }

    public static HeardAnnouncement voided(String id, long sequence) {
        return intervention(id, sequence, new InterventionVoided(id, AMINA));
    }

    public static HeardAnnouncement proposed(String id, String level, String date) {
        return new HeardAnnouncement(
                Topics.REFERRALS,
                id,
                0,
                THEN,
                new ReferralProposed(
                        id, HALL, AMINA, date, level, "CCAS", null, "TER", "LY8-EUS", List.of(AMINA), null, null));
    }

    public static HeardAnnouncement closed(String id, long sequence) {
        return new HeardAnnouncement(
                Topics.REFERRALS,
                id,
                sequence,
                THEN,
                new ReferralClosed(id, AMINA, "2018-04-02", "PRISE_EN_CHARGE", null, null));
    }

    private static HeardAnnouncement intervention(String id, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.INTERVENTIONS, id, sequence, THEN, announcement);
    }
}
