package fr.trame.intervention.conflict;

import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.contracts.conflict.ConflictStepHeld;
import fr.trame.intervention.Cast;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.PartyEvent;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.SameNameAnnouncer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the service of a case: codes and days. Of parties the list's own announcer tells. */
class ConflictAnnouncementsTest {

    private final SameNameAnnouncer announcer = new SameNameAnnouncer();

    @ParameterizedTest
    @MethodSource("fr.trame.intervention.conflict.ConflictEventsOfTheCast#all")
    void announcesEveryEventWithoutANameOrAWord(ConflictEvent event) {
        if (event instanceof PartyEvent) {
            assertThat(announced(event)).as("told by letters only").isNull();
        } else {
            Object announced = announced(event);
            assertThat(announced.getClass().getAnnotation(Announcement.class).topic())
                    .isEqualTo(Topics.CONFLICTS);
            ConflictEventsOfTheCast.sealed()
                    .forEach(secret -> assertThat(announced.toString()).doesNotContain(secret));
        }
    }

    @Test
    void tellsWhatWasAskedForAndWhere() {
        assertThat(announced(ConflictFixture.REQUESTED))
                .isEqualTo(new ConflictRequested(
                        CASE,
                        Cast.NADIA,
                        "2018-01-01",
                        "CONFLIT",
                        "BAILLEUR",
                        "ECRIT",
                        "VOIS_BRUIT",
                        "TER",
                        "LY8-EUS",
                        "LY8-EUS-HALL"));
    }

    @Test
    void tellsStepsWithoutTheirInterventionAndAgreementsWithoutTheirWords() {
        assertThat(announced(ConflictFixture.SHUTTLE))
                .isEqualTo(new ConflictStepHeld(CASE, Cast.NADIA, "2018-01-11", "NAVETTE"));
        assertThat(announced(ConflictFixture.AGREED))
                .isEqualTo(new ConflictAgreed(
                        CASE, Cast.NADIA, "2018-01-21", "ECRIT", false, 2, "2018-02-05", "2018-05-21"));
    }

    private Object announced(ConflictEvent event) {
        return announcer.announce((Record) event, new EventContext(CASE, 0, event.at()));
    }
}
