package fr.trame.reporting.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.Cast;
import fr.trame.reporting.counting.Acts;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Behind.Plain;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.referrals.ReferralCare.Proof;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seven referrals of 2018, worked out by hand. */
class ReferralCareTest {

    private static final String PROPOSED_ON = "2018-03-05";

    private static final Selection YEAR = Selection.of(LocalDate.parse("2018-01-01"), LocalDate.parse("2018-12-31"));

    private long sequence = 1;

    @TempDir
    private Path folder;

    @Test
    void countsWhatCameToAnEffectiveCareAndLeavesOutWhatIsDisputed() {
        List<HeardAnnouncement> lives = List.of(
                // accepted on the fifth, cared for ten days later, as the person says
                proposed('1', "PROPOSEE"),
                step('1', PROPOSED_ON, "ACCEPTEE", null, null),
                step('1', "2018-03-08", "ACCOMPAGNEE", "ACCOMP", null),
                step('1', "2018-03-15", "PRISE_EN_CHARGE", null, "PERSONNE"),
                closed('1', "PRISE_EN_CHARGE"),
                // thirty days, as the partner says
                proposed('2', "CONTACT_PRIS"),
                step('2', "2018-04-04", "PRISE_EN_CHARGE", null, "PARTENAIRE"),
                closed('2', "PRISE_EN_CHARGE"),
                // nobody came
                proposed('3', "CONTACT_PRIS"),
                closed('3', "NON_VENUE"),
                // the partner says cared for, the person does not
                proposed('4', "CONTACT_PRIS"),
                step('4', "2018-03-20", "PRISE_EN_CHARGE", null, "PARTENAIRE"),
                closed('4', "PRISE_EN_CHARGE"),
                word('4', "PARTENAIRE", "PRISE_EN_CHARGE"),
                word('4', "PERSONNE", "NON_PRISE"),
                // under way
                proposed('5', "CONTACT_PRIS"),
                // refused before any contact: counts nowhere
                proposed('6', "PROPOSEE"),
                closed('6', "REFUSEE"));

        try (TestStore store = new TestStore(folder.resolve("figures"))) {
            assertThat(store.hear(Cast.all())).isEmpty();
            assertThat(store.hear(lives)).isEmpty();
            ReferralCare care = store.ask(snapshot -> ReferralCare.of(snapshot, YEAR));
            // The cast's own one is closed as cared for, by an announcement of before that knows neither day nor proof.
            assertThat(care)
                    .isEqualTo(new ReferralCare(
                            new Figures.Period("2018-01-01", "2018-12-31"),
                            4,
                            3,
                            List.of(new Proof("-", 1), new Proof("PARTENAIRE", 1), new Proof("PERSONNE", 1)),
                            1,
                            1,
                            20L,
                            2));
            assertThat(behind(store, Plain.REFERRAL_CARE)).isEqualTo(care.cared());
            assertThat(behind(store, Plain.REFERRAL_DISPUTED)).isEqualTo(care.disputed());
            assertThat(behind(store, Plain.REFERRAL_ACCOMPANIED)).isEqualTo(care.accompanied());
            Dimension proof = Dimensions.named("referral-proof").orElseThrow();
            assertThat(care.proofs())
                    .allSatisfy(told -> assertThat(
                                    behind(store, Plain.REFERRAL_CARE, new Behind.Part(proof, told.code())))
                            .isEqualTo(told.count()));
            ReferralCare nothing = store.ask(snapshot -> ReferralCare.of(
                    snapshot, Selection.of(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31"))));
            assertThat(nothing.closed()).isZero();
            assertThat(nothing.medianDays()).isNull();
        }
    }

    /** How many acts are opened from the figure. */
    private static long behind(TestStore store, Plain figure, Behind.Part... parts) {
        Behind behind = new Behind(figure, List.of(parts));
        return store.ask(snapshot -> new Acts(snapshot, YEAR, behind).total());
    }

    private static String id(char last) {
        return "0192f000-0000-7000-8000-0000000000d" + last;
    }

    private HeardAnnouncement heard(char which, Object announcement) {
        return new HeardAnnouncement(Topics.REFERRALS, id(which), sequence++, Cast.THEN, announcement);
    }

    private HeardAnnouncement proposed(char which, String status) {
        return heard(
                which,
                new ReferralProposed(
                        id(which),
                        Cast.HALL,
                        Cast.AMINA,
                        PROPOSED_ON,
                        "CONTACT",
                        "CCAS",
                        null,
                        "TER",
                        "LY8-EUS",
                        List.of(Cast.AMINA),
                        status,
                        null));
    }

    private HeardAnnouncement step(char which, String day, String status, String level, String proof) {
        return heard(which, new ReferralStepTaken(id(which), Cast.AMINA, day, status, level, null, null, proof));
    }

    private HeardAnnouncement closed(char which, String outcome) {
        return heard(which, new ReferralClosed(id(which), Cast.AMINA, "2018-04-10", outcome, null, null));
    }

    private HeardAnnouncement word(char which, String voice, String word) {
        return heard(which, new ReferralVoiceHeard(id(which), Cast.AMINA, "2018-04-11", voice, word, "DIT"));
    }
}
