package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static fr.trame.intervention.conflict.ConflictFixture.START;

import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictAssigned;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRenewed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictReopened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictTablePlanned;
import fr.trame.intervention.conflict.event.PartyEvent.PartyForgotten;
import fr.trame.intervention.conflict.event.PartyEvent.PartyRefused;
import java.util.List;
import java.util.stream.Stream;

/** One of each event of a case. */
public final class ConflictEventsOfTheCast {

    static final String NOTE = "Plutôt le matin, au pied de l’immeuble";

    private ConflictEventsOfTheCast() {}

    public static Stream<ConflictEvent> all() {
        return Stream.of(
                ConflictFixture.REQUESTED,
                new ConflictAssigned(CASE, NADIA, EVENING, START, List.of(NADIA), List.of(NADIA), NOTE),
                ConflictFixture.OPENED,
                new ConflictNotOpened(CASE, NADIA, EVENING, START, "PROCEDURE"),
                ConflictFixture.NAMED_A,
                ConflictFixture.CONTACTED_B,
                ConflictFixture.CONSENTED_B,
                new PartyRefused(CASE, NADIA, EVENING, START, "B"),
                new PartyForgotten(CASE, "retention", EVENING, START, "B"),
                ConflictFixture.SHUTTLE,
                new ConflictTablePlanned(CASE, NADIA, EVENING, START, START.plusDays(9)),
                ConflictFixture.AGREED,
                ConflictFixture.FOLLOWED_UP,
                new ConflictRenewed(CASE, "emp-paula", EVENING, START, START.plusDays(200), "Travaux attendus en mai"),
                new ConflictClosed(CASE, NADIA, EVENING, START, "RELAIS", "ANCIEN", "JUSTICE", START.plusYears(2)),
                new ConflictReopened(CASE, NADIA, EVENING, START, START.plusDays(90), START.plusDays(180)));
    }

    /** What of them is sealed. */
    public static List<String> sealed() {
        return List.of(
                ConflictFixture.NOISE.interventionId(),
                "Mme du 3e",
                "Anne Martin",
                "0478000001",
                "bât. B",
                ConflictFixture.SHUTTLE.interventionId(),
                "Poser des patins sous le lit",
                "Appeler avant de se plaindre",
                NOTE,
                "Travaux attendus en mai");
    }
}
