package fr.trame.reporting.facts;

import static fr.trame.reporting.Cast.ADDRESS;
import static fr.trame.reporting.Cast.AMINA;
import static fr.trame.reporting.Cast.HALL;
import static fr.trame.reporting.Cast.REFERRAL;
import static fr.trame.reporting.Cast.THEN;
import static fr.trame.reporting.Cast.amended;
import static fr.trame.reporting.Cast.closed;
import static fr.trame.reporting.Cast.hall;
import static fr.trame.reporting.Cast.prolonged;
import static fr.trame.reporting.Cast.proposed;
import static fr.trame.reporting.Cast.recorded;
import static fr.trame.reporting.Cast.returned;
import static fr.trame.reporting.Cast.square;
import static fr.trame.reporting.Cast.validated;
import static fr.trame.reporting.Cast.voided;
import static fr.trame.reporting.Cast.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.facts.Histories.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What announcements make of the histories of one batch, before anything is written. */
class FactFoldTest {

    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Instant EARLIER = THEN.minusSeconds(60);

    private final Histories<ActVersion> acts = new Histories<>();
    private final Histories<ReferralVersion> referrals = new Histories<>();
    private final Histories<ConflictVersion> conflicts = new Histories<>();
    private final FactFold fold = new FactFold(acts, referrals, conflicts);

    @Test
    void addsAVersionPerAnnouncementAndEndsTheOneBefore() {
        hear(
                recorded(HALL, square()),
                at(LATER, amended(HALL, 1, hall())),
                at(LATER.plusSeconds(1), validated(HALL, 2)),
                at(LATER.plusSeconds(2), returned(HALL, 4)));

        assertThat(acts.past())
                .containsExactly(
                        new Past<>(ActVersion.of(HALL, 0, THEN, square()), LATER),
                        new Past<>(ActVersion.of(HALL, 1, LATER, hall()), LATER.plusSeconds(1)),
                        new Past<>(hallAs(ActVersion.VALIDATED, 2, LATER.plusSeconds(1)), LATER.plusSeconds(2)));
        assertThat(acts.added()).containsExactly(hallAs(ActVersion.RETURNED, 4, LATER.plusSeconds(2)));
        assertThat(acts.removed()).isEmpty();
        assertThat(acts.isUnchanged()).isFalse();
        assertThat(referrals.isUnchanged()).isTrue();
    }

    @Test
    void standsAsRecordedOnceTheValidationIsTakenBackAndAsBeforeOnceProlonged() {
        hear(recorded(HALL, hall()), validated(HALL, 1), at(LATER, withdrawn(HALL, 2)), at(LATER, prolonged(HALL, 3)));

        assertThat(acts.added()).containsExactly(hallAs(ActVersion.RECORDED, 2, LATER));
        assertThat(acts.past()).hasSize(2);
    }

    @Test
    void endsTheLastVersionOfWhatIsVoidedAndRemembersWhy() {
        HeardAnnouncement end = at(LATER, voided(HALL, 1));
        hear(recorded(HALL, hall()), end);

        assertThat(acts.past()).containsExactly(new Past<>(ActVersion.of(HALL, 0, THEN, hall()), LATER));
        assertThat(acts.present(HALL)).isNull();
        assertThat(acts.added()).isEmpty();
        assertThat(acts.removed()).containsExactly(end);
    }

    @Test
    void closesAReferralBesideTheInterventions() {
        hear(proposed(REFERRAL, "CONTACT", "2018-03-05"), at(LATER, closed(REFERRAL, 1)));

        ReferralVersion open = open(REFERRAL);
        assertThat(referrals.past()).containsExactly(new Past<>(open, LATER));
        assertThat(referrals.added())
                .containsExactly(open.after(closed(REFERRAL, 1).announcement(), 1, LATER));
        assertThat(acts.isUnchanged()).isTrue();
    }

    @Test
    void hearsNothingTwice() {
        hear(recorded(HALL, hall()), validated(HALL, 1), recorded(HALL, square()), returned(HALL, 1));

        assertThat(acts.present(HALL)).isEqualTo(hallAs(ActVersion.VALIDATED, 1, THEN));
        assertThat(acts.past()).hasSize(1);
    }

    @Test
    void hearsNothingAgainThatTheFileKnows() {
        acts.stored(hallAs(ActVersion.VALIDATED, 3, THEN));
        acts.gone(ADDRESS, 2);
        hear(recorded(HALL, square()), returned(HALL, 3), recorded(ADDRESS, hall()), voided(ADDRESS, 2));

        assertThat(acts.isUnchanged()).isTrue();
        assertThat(acts.present(HALL)).isEqualTo(hallAs(ActVersion.VALIDATED, 3, THEN));
    }

    @Test
    void goesOnFromWhatTheFileHolds() {
        ActVersion stored = ActVersion.of(HALL, 0, THEN, hall());
        acts.stored(stored);
        hear(at(LATER, validated(HALL, 1)));

        assertThat(acts.past()).containsExactly(new Past<>(stored, LATER));
        assertThat(acts.isStored(stored)).isTrue();
        assertThat(acts.added()).containsExactly(hallAs(ActVersion.VALIDATED, 1, LATER));
    }

    @Test
    void knowsNothingSinceBeforeWhatItFollows() {
        hear(at(LATER, recorded(HALL, hall())), at(EARLIER, validated(HALL, 1)), at(EARLIER, voided(HALL, 2)));

        assertThat(acts.past())
                .containsExactly(
                        new Past<>(ActVersion.of(HALL, 0, LATER, hall()), LATER),
                        new Past<>(hallAs(ActVersion.VALIDATED, 1, LATER), LATER));
    }

    @Test
    void changesNothingOfWhatIsGoneAndDoesNotAskAgain() {
        acts.gone(HALL, 1);
        referrals.gone(REFERRAL, 0);
        hear(validated(HALL, 2), closed(REFERRAL, 1));

        assertThat(acts.isUnchanged()).isTrue();
        assertThat(referrals.isUnchanged()).isTrue();
        assertThat(acts.isNews(returned(HALL, 2))).isFalse();
        assertThat(acts.isNews(returned(HALL, 3))).isTrue();
        assertThat(referrals.isNews(closed(REFERRAL, 1))).isFalse();
    }

    @Test
    void refusesAChangeOfWhatWasNeverAnnounced() {
        for (HeardAnnouncement early : List.of(validated(HALL, 1), returned(HALL, 1), closed(REFERRAL, 1))) {
            assertThatThrownBy(() -> fold.apply(early))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(early.stream());
            assertThat(acts.isNews(early) && referrals.isNews(early)).isTrue();
        }
    }

    @Test
    void refusesFactsThatNoRowCanHoldAndChangesNothing() {
        for (InterventionFacts broken : List.of(
                of(hall().date(), "25:00", hall().team(), hall().missing()),
                of("2018-02-30", null, hall().team(), hall().missing()),
                of(hall().date(), null, null, hall().missing()),
                of(hall().date(), null, hall().team(), null))) {
            assertThatThrownBy(() -> fold.apply(recorded(HALL, broken))).isInstanceOf(RuntimeException.class);
            assertThat(acts.isUnchanged()).isTrue();
            assertThat(acts.isNews(recorded(HALL, hall()))).isTrue();
        }
    }

    @Test
    void passesOverWhatIsNoFact() {
        var team = new HeardAnnouncement(
                Topics.TRAINING, "team-TER", 0, THEN, new TeamOpened("TER", "Équipe Territoires", "Lyon"));
        hear(team);

        assertThat(FactFold.fact(team)).isNull();
        assertThat(acts.knows("team-TER")).isFalse();
        assertThat(acts.isUnchanged() && referrals.isUnchanged()).isTrue();
    }

    @Test
    void isChangedByAnythingThatIsNewEndedOrGone() {
        hear(recorded(HALL, hall()));
        assertThat(acts.isUnchanged()).isFalse();

        Histories<ActVersion> goneUnseen = new Histories<>();
        goneUnseen.remove(voided(HALL, 1));
        assertThat(goneUnseen.isUnchanged()).isFalse();

        Histories<ActVersion> ended = new Histories<>();
        ActVersion stored = ActVersion.of(HALL, 0, THEN, hall());
        ended.stored(stored);
        assertThat(ended.isUnchanged()).isTrue();
        ended.set(validated(HALL, 1), stored);
        assertThat(ended.isUnchanged()).isFalse();
    }

    private void hear(HeardAnnouncement... announcements) {
        List.of(announcements).forEach(fold::apply);
    }

    private static HeardAnnouncement at(Instant at, HeardAnnouncement heard) {
        return new HeardAnnouncement(heard.topic(), heard.stream(), heard.sequence(), at, heard.announcement());
    }

    private static ActVersion hallAs(String status, long sequence, Instant known) {
        return ActVersion.of(HALL, 0, THEN, hall()).with(status, sequence, known);
    }

    @Test
    void countsAReferralFromTheDayOfItsContactWhateverIsSaidOfIt() {
        var proposed = new ReferralProposed(
                REFERRAL,
                HALL,
                AMINA,
                "2018-03-05",
                "ORIENTATION",
                "CCAS",
                null,
                "TER",
                null,
                List.of(),
                "PROPOSEE",
                null);
        ReferralVersion address = ReferralVersion.of(0, THEN, proposed);
        assertThat(address.cell("counts")).isEqualTo(false);
        assertThat(address.after(new ReferralClosed(REFERRAL, AMINA, "2018-03-06", "REFUSEE", null, null), 1, LATER)
                        .cell("counts"))
                .isEqualTo(false);
        ReferralVersion called = address.after(
                new ReferralStepTaken(REFERRAL, AMINA, "2018-03-12", "RDV_FIXE", "CONTACT", "2018-03-15", null, null),
                1,
                LATER);
        assertThat(called.day()).isEqualTo(LocalDate.of(2018, 3, 12));
        assertThat(called.cell("level")).isEqualTo("CONTACT");
        assertThat(called.cell("counts")).isEqualTo(true);
        ReferralVersion together = called.after(
                new ReferralStepTaken(REFERRAL, AMINA, "2018-03-15", "ACCOMPAGNEE", "ACCOMP", null, null, null),
                2,
                LATER);
        assertThat(together.day()).isEqualTo(LocalDate.of(2018, 3, 12));
        assertThat(together.cell("level")).isEqualTo("ACCOMP");
        ReferralVersion disputed = together.after(
                        new ReferralVoiceHeard(REFERRAL, AMINA, "2018-03-16", "PARTENAIRE", "RECUE", "ECRIT"), 3, LATER)
                .after(new ReferralVoiceHeard(REFERRAL, AMINA, "2018-03-17", "PERSONNE", "NON_RECUE", "DIT"), 4, LATER);
        assertThat(disputed.life().words().disagree()).isTrue();
        assertThat(disputed.cell("standing")).isEqualTo("ACCOMPAGNEE");
        ReferralVersion decided = disputed.after(
                new ReferralDecided(REFERRAL, AMINA, "2018-03-18", "PERSONNE", "CONTACT_PRIS"), 5, LATER);
        assertThat(decided.life().words().disagree()).isFalse();
        assertThat(decided.cell("standing")).isEqualTo("CONTACT_PRIS");
    }

    private static ReferralVersion open(String id) {
        return ReferralVersion.of(0, THEN, (ReferralProposed)
                proposed(id, "CONTACT", "2018-03-05").announcement());
    }

    /** A message from outside is not bound by what is said of nulls here. */
    @SuppressWarnings("NullAway")
    private static InterventionFacts of(String date, String startTime, String team, List<String> missing) {
        InterventionFacts hall = hall();
        return new InterventionFacts(
                date,
                startTime,
                hall.durationMinutes(),
                hall.mediators(),
                team,
                hall.territory(),
                hall.place(),
                hall.placeType(),
                hall.mode(),
                hall.tempo(),
                hall.origin(),
                hall.mainDomain(),
                hall.secondaryDomains(),
                hall.theme(),
                hall.publics(),
                hall.peopleMet(),
                hall.tensionBefore(),
                hall.tensionAfter(),
                hall.outcomes(),
                hall.fundingLine(),
                hall.late(),
                missing);
    }
}
