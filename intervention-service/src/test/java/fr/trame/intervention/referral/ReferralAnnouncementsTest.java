package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralHandedOver;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralSharingAgreed;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.SameNameAnnouncer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralAnnouncementsTest {

    private static final String NEXT_DAY = "2018-03-06";

    private final SameNameAnnouncer announcer = new SameNameAnnouncer();

    @Test
    void announcesEachEventWithTheTeamOfItsInterventionAndNoName() {
        assertThat(ReferralFixture.all().map(this::announced))
                .containsExactly(
                        new ReferralProposed(
                                REFERRAL,
                                ID,
                                NADIA,
                                "2018-03-05",
                                "CONTACT",
                                "CCAS",
                                null,
                                "TER",
                                "LY8-EUS",
                                List.of(NADIA, KARIM),
                                "CONTACT_PRIS",
                                null),
                        new ReferralStepTaken(
                                REFERRAL, NADIA, NEXT_DAY, "RDV_FIXE", "CONTACT", "2018-03-08", "10:30", null),
                        new ReferralClosed(REFERRAL, NADIA, NEXT_DAY, "REFUS_PARTENAIRE", "SATURATION", null),
                        new ReferralReopened(REFERRAL, NADIA, NEXT_DAY),
                        new ReferralVoiceHeard(REFERRAL, NADIA, NEXT_DAY, "PERSONNE", "NON_RECUE", "DIT"),
                        new ReferralDecided(REFERRAL, NADIA, NEXT_DAY, "PERSONNE", "CONTACT_PRIS"),
                        new ReferralSharingAgreed(REFERRAL, NADIA, NEXT_DAY, List.of("PRENOM", "OBJET")),
                        new ReferralHandedOver(REFERRAL, "emp-paula", List.of(KARIM)));
    }

    private Object announced(ReferralEvent event) {
        return announcer.announce((Record) event, new EventContext(REFERRAL, 0, event.at()));
    }
}
