package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;
import static fr.trame.intervention.intervention.InterventionFixture.PROLONGED;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.WITHDRAWN;
import static fr.trame.intervention.intervention.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.trame.intervention.Cast;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.intervention.intervention.InterventionView.Change;
import fr.trame.intervention.intervention.InterventionView.FactsView;
import fr.trame.intervention.intervention.InterventionView.Step;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Offer.RefusedAction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterventionViewTest {

    private static final String PAULA = AS_PAULA.person();
    private static final Facts LONGER =
            facts().durationMinutes(20).note("Rappeler au 06 12 34 56 78").done();
    private static final InterventionAmended AMENDED =
            new InterventionAmended(ID, NADIA, NEXT_MORNING, "Durée oubliée", LONGER, true, List.of("theme"));
    private static final Step FIRST = new Step(0, "RECORDED", EVENING, NADIA, null, List.of());

    @Test
    void showsWhatWasRecorded() {
        assertThat(after(RECORDED))
                .isEqualTo(new InterventionView(
                        ID,
                        0,
                        Status.RECORDED,
                        new FactsView(Cast.talkInTheHall(), false, List.of()),
                        NADIA,
                        EVENING,
                        List.of(),
                        List.of(FIRST),
                        Offer.NONE));
    }

    @Test
    void showsWhatAnAmendmentChangedAndWarnsOfItsNote() {
        InterventionView view = after(RECORDED, VALIDATED, AMENDED);

        assertThat(view)
                .isEqualTo(new InterventionView(
                        ID,
                        2,
                        Status.RECORDED,
                        new FactsView(LONGER, true, List.of("theme")),
                        NADIA,
                        EVENING,
                        NoteWarnings.of(LONGER.note()),
                        List.of(
                                FIRST,
                                new Step(1, "VALIDATED", NEXT_MORNING, PAULA, null, List.of()),
                                new Step(
                                        2,
                                        "AMENDED",
                                        NEXT_MORNING,
                                        NADIA,
                                        "Durée oubliée",
                                        List.of(
                                                new Change("durationMinutes", "15", "20"),
                                                new Change(
                                                        "note",
                                                        Cast.talkInTheHall().note(),
                                                        LONGER.note())))),
                        Offer.NONE));
        assertThat(view.warnings()).hasSize(1);
    }

    @Test
    void showsWhyItWasReturnedAndVoided() {
        InterventionView view = after(RECORDED, RETURNED, VOIDED);

        assertThat(view.status()).isEqualTo(Status.VOIDED);
        assertThat(view.version()).isEqualTo(2);
        assertThat(view.history())
                .containsExactly(
                        FIRST,
                        new Step(1, "RETURNED", NEXT_MORNING, PAULA, "Ajouter la durée", List.of()),
                        new Step(2, "VOIDED", NEXT_MORNING, NADIA, "Saisie deux fois", List.of()));
    }

    @Test
    void knowsNothingBeforeItWasRecorded() {
        assertThat(InterventionView.next(null, VALIDATED)).isNull();
        assertThat(after(RECORDED).after(RECORDED)).isEqualTo(after(RECORDED));
    }

    @Test
    void namesNobodyToThoseWhoReadWithoutIdentities() {
        InterventionView view = after(RECORDED, AMENDED);

        assertThat(view.withoutPeople())
                .isEqualTo(new InterventionView(
                        ID,
                        1,
                        Status.RECORDED,
                        new FactsView(LONGER.withoutPeople(), true, List.of("theme")),
                        null,
                        EVENING,
                        List.of(),
                        List.of(
                                new Step(0, "RECORDED", EVENING, null, null, List.of()),
                                new Step(
                                        1,
                                        "AMENDED",
                                        NEXT_MORNING,
                                        null,
                                        null,
                                        List.of(new Change("durationMinutes", "15", "20")))),
                        Offer.NONE));
    }

    @Test
    void standsSinceItsLastReturn() {
        Set<String> authors = Set.of(NADIA, KARIM);
        assertThat(after(RECORDED, VALIDATED).standing())
                .isEqualTo(new InterventionStanding(Status.VALIDATED, "TER", authors, EVENING));
        Instant again = NEXT_MORNING.plusSeconds(60);
        assertThat(after(RECORDED, RETURNED, AMENDED, new InterventionReturned(ID, PAULA, again, "Encore"))
                        .standing())
                .isEqualTo(new InterventionStanding(Status.RETURNED, "TER", authors, again));
    }

    @Test
    void givesItsMediatorsAWeekMoreOnceProlonged() {
        InterventionView view = after(RECORDED, RETURNED, PROLONGED);
        assertThat(view.status()).isEqualTo(Status.RETURNED);
        assertThat(view.history().getLast())
                .isEqualTo(new Step(2, "PROLONGED", PROLONGED.at(), PAULA, null, List.of()));
        assertThat(view.standing().lastDay(PARIS)).isEqualTo("2018-03-21");
    }

    @Test
    void standsAsRecordedOnceTheValidationIsTakenBack() {
        InterventionView view = after(RECORDED, VALIDATED, WITHDRAWN);
        assertThat(view.status()).isEqualTo(Status.RECORDED);
        assertThat(view.history().getLast()).isEqualTo(new Step(2, "WITHDRAWN", NEXT_MORNING, PAULA, null, List.of()));
    }

    @Test
    void offersWhatWouldNotBeRefused() {
        InterventionStanding open = after(RECORDED).standing();
        assertThat(open.offer(AS_PAULA, NEXT_MORNING, PARIS).actions()).contains("validate", "amend", "return", "void");
        assertThat(open.offer(AS_NADIA, NEXT_MORNING, PARIS).actions()).containsExactly("amend", "void");
        assertThat(open.offer(AS_YANN, NEXT_MORNING, PARIS).actions()).isEmpty();

        Offer frozen = after(RECORDED, VALIDATED).standing().offer(AS_NADIA, NEXT_MORNING, PARIS);
        assertThat(frozen.actions()).isEmpty();
        assertThat(frozen.refused())
                .extracting(RefusedAction::action, RefusedAction::code)
                .contains(tuple("amend", "validated-frozen"), tuple("validate", "managers-only"));
        assertThat(after(RECORDED).offering(frozen).offer()).isEqualTo(frozen);
    }

    private static InterventionView after(InterventionEvent... events) {
        @Nullable InterventionView view = null;
        for (InterventionEvent event : events) {
            view = InterventionView.next(view, event);
        }
        return Objects.requireNonNull(view);
    }
}
