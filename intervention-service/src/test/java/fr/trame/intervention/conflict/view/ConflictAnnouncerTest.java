package fr.trame.intervention.conflict.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.conflict.ConflictPartyChanged;
import fr.trame.intervention.Cast;
import fr.trame.intervention.conflict.ConflictFixture;
import fr.trame.intervention.conflict.event.PartyEvent;
import fr.trame.intervention.conflict.event.PartyEvent.PartyForgotten;
import fr.trame.intervention.conflict.event.PartyEvent.PartyRefused;
import fr.trame.platform.eventstore.EventContext;
import org.junit.jupiter.api.Test;

class ConflictAnnouncerTest {

    private final ConflictAnnouncer announcer = new ConflictAnnouncer();

    @Test
    void tellsOfAPartyByItsLetterAndUntilWhenItIsKept() {
        assertThat(announced(ConflictFixture.NAMED_A)).isEqualTo(told("A", "NOMMEE", "2018-01-01", "2018-01-31"));
        assertThat(announced(ConflictFixture.CONTACTED_B))
                .isEqualTo(told("B", "CONTACTEE", "2018-01-03", "2018-02-02"));
        assertThat(announced(ConflictFixture.CONSENTED_B)).isEqualTo(told("B", "CONSENT", "2018-01-06", null));
        assertThat(announced(
                        new PartyRefused(ConflictFixture.CASE, Cast.NADIA, Cast.EVENING, ConflictFixture.START, "B")))
                .isEqualTo(told("B", "REFUSE", "2018-01-01", "2018-01-01"));
        assertThat(announced(
                        new PartyForgotten(ConflictFixture.CASE, Cast.NADIA, Cast.EVENING, ConflictFixture.START, "B")))
                .isEqualTo(told("B", "OUBLIEE", "2018-01-01", null));
    }

    private Object announced(PartyEvent event) {
        return announcer.announce(event, new EventContext(ConflictFixture.CASE, 0, event.at()));
    }

    private static ConflictPartyChanged told(String letter, String change, String date, String until) {
        return new ConflictPartyChanged(ConflictFixture.CASE, Cast.NADIA, date, letter, change, until);
    }
}
