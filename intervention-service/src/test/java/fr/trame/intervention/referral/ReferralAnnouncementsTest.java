package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralHandedOver;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.SameNameAnnouncer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralAnnouncementsTest {

    private final SameNameAnnouncer announcer = new SameNameAnnouncer();

    @Test
    void announcesAProposalWithTheTeamOfItsIntervention() {
        assertThat(announced(PROPOSED))
                .isEqualTo(new ReferralProposed(
                        REFERRAL,
                        ID,
                        NADIA,
                        "2018-03-05",
                        "CONTACT",
                        "CCAS",
                        null,
                        "TER",
                        "LY8-EUS",
                        List.of(NADIA, KARIM)));
    }

    @Test
    void announcesHowItEnded() {
        assertThat(announced(CLOSED)).isEqualTo(new ReferralClosed(REFERRAL, NADIA, "2018-03-06", "PRISE_EN_CHARGE"));
    }

    @Test
    void announcesWhoFollowsItFromThenOn() {
        assertThat(announced(new ReferralEvent.ReferralHandedOver(REFERRAL, "emp-paula", EVENING, List.of(KARIM))))
                .isEqualTo(new ReferralHandedOver(REFERRAL, "emp-paula", List.of(KARIM)));
    }

    private Object announced(ReferralEvent event) {
        return announcer.announce((Record) event, new EventContext(REFERRAL, 0, event.at()));
    }
}
