package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.ALL_MISSING;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;
import static fr.trame.intervention.intervention.SomeFacts.facts;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RecordInterventionTest {

    @Test
    void recordsWhatTheMediatorTells() {
        record(Cast.talkInTheHall()).expectSuccessfulHandlerExecution().expectEvents(RECORDED);
    }

    @Test
    void acceptsTheLeastAndNamesWhatIsMissing() {
        record(Cast.barely())
                .expectEvents(new InterventionRecorded(ID, NADIA, EVENING, Cast.barely(), false, ALL_MISSING));
    }

    @Test
    void acceptsAnEntryOnTheThirtiethDayAsInTime() {
        recordAt(Instant.parse("2018-04-04T10:00:00Z"), Cast.barely())
                .expectEvents(new InterventionRecorded(
                        ID, NADIA, Instant.parse("2018-04-04T10:00:00Z"), Cast.barely(), false, ALL_MISSING));
    }

    @Test
    void acceptsAnEntryAfterThirtyDaysAndMarksItLate() {
        recordAt(Instant.parse("2018-04-05T10:00:00Z"), Cast.barely())
                .expectEvents(new InterventionRecorded(
                        ID, NADIA, Instant.parse("2018-04-05T10:00:00Z"), Cast.barely(), true, ALL_MISSING));
    }

    @Test
    void countsDaysInTheTimeOfTheAssociation() {
        Instant lateOnTheFourth = Instant.parse("2018-03-04T23:30:00Z");
        recordAt(lateOnTheFourth, Cast.barely()).expectSuccessfulHandlerExecution();
        fixture(ZoneId.of("America/Guadeloupe"))
                .givenNoPriorActivity()
                .when(new RecordIntervention(THE_ONE, AS_NADIA, lateOnTheFourth, Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void forgivesAPhoneThatIsSomeMinutesAhead() {
        recordAt(Instant.parse("2018-03-05T12:57:00Z"), Cast.talkInTheHall()).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnEntryForATeamThatIsNotTheCallers() {
        fixture()
                .givenNoPriorActivity()
                .when(new RecordIntervention(THE_ONE, AS_YANN, EVENING, Cast.barely()))
                .expectException(Refused.because(CommonRefusal.OUTSIDE_SCOPE, "team"));
    }

    @Test
    void refusesADayInTheFuture() {
        recordAt(Instant.parse("2018-03-04T18:00:00Z"), Cast.barely())
                .expectException(Refused.because(InterventionRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void refusesATimeInTheFuture() {
        recordAt(Instant.parse("2018-03-05T12:00:00Z"), Cast.talkInTheHall())
                .expectException(Refused.because(InterventionRefusal.DATE_IN_FUTURE, "startTime"));
    }

    @Test
    void refusesAnEntryWithoutTerritory() {
        record(facts().territory(null).done())
                .expectException(Refused.because(CommonRefusal.MISSING_FIELD, "territory"));
    }

    @Test
    void refusesAnEntryWithoutMediator() {
        record(facts().mediators(List.of()).done())
                .expectException(Refused.because(CommonRefusal.MISSING_FIELD, "mediators"));
    }

    @Test
    void refusesAThirdMediator() {
        record(facts().mediators(List.of("a", "b", "c")).done())
                .expectException(Refused.because(InterventionRefusal.TOO_MANY_MEDIATORS, "mediators"));
    }

    @Test
    void refusesMoreAgesThanPeople() {
        record(facts().age(Map.of("A_12_17", 5, "A_70P", 3)).peopleMet(7).done())
                .expectException(Refused.because(InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET, "publics.age"));
    }

    @Test
    void refusesMoreWomenAndMenThanPeople() {
        record(facts().gender(Map.of("G_F", 5, "G_H", 3)).peopleMet(7).done())
                .expectException(Refused.because(InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET, "publics.gender"));
    }

    @Test
    void refusesMoreCapacitiesThanPeople() {
        record(facts().capacity(Map.of("Q_HAB", 8)).peopleMet(7).done())
                .expectException(Refused.because(InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET, "publics.capacity"));
    }

    @Test
    void acceptsThatEverybodyMetIsCounted() {
        record(facts().age(Map.of("A_12_17", 5, "A_70P", 2)).peopleMet(7).done())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void acceptsPublicsWhenThePeopleMetAreNotCounted() {
        record(facts().age(Map.of("A_12_17", 5)).peopleMet(null).done()).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesCountsThatNobodyCouldHaveMet() {
        record(facts().peopleMet(-1).done())
                .expectException(Refused.because(InterventionRefusal.COUNT_OUT_OF_RANGE, "peopleMet"));
        record(facts().peopleMet(10_001).done())
                .expectException(Refused.because(InterventionRefusal.COUNT_OUT_OF_RANGE, "peopleMet"));
        record(facts().age(Map.of("A_12_17", -5)).done())
                .expectException(Refused.because(InterventionRefusal.COUNT_OUT_OF_RANGE, "publics.age"));
    }

    @Test
    void namesEveryFactThatBreaksARule() {
        record(facts().peopleMet(1)
                        .durationMinutes(0)
                        .tension(4, 0)
                        .fundingLine("Ville de Lyon")
                        .done())
                .expectException(Refused.because(
                        InterventionRefusal.DURATION_OUT_OF_RANGE,
                        "durationMinutes",
                        "publics.age",
                        "publics.gender",
                        "publics.capacity",
                        "tensionBefore",
                        "fundingLine"));
    }

    @Test
    void refusesADurationOfNoneOrMoreThanADay() {
        record(facts().durationMinutes(0).done())
                .expectException(Refused.because(InterventionRefusal.DURATION_OUT_OF_RANGE, "durationMinutes"));
        record(facts().durationMinutes(1_441).done())
                .expectException(Refused.because(InterventionRefusal.DURATION_OUT_OF_RANGE, "durationMinutes"));
    }

    @Test
    void refusesATensionOffTheScale() {
        record(facts().tension(4, 0).done())
                .expectException(Refused.because(InterventionRefusal.TENSION_OUT_OF_RANGE, "tensionBefore"));
        record(facts().tension(2, -1).done())
                .expectException(Refused.because(InterventionRefusal.TENSION_OUT_OF_RANGE, "tensionAfter"));
    }

    @Test
    void refusesAnOversizedNote() {
        record(facts().note("x".repeat(500)).done()).expectSuccessfulHandlerExecution();
        record(facts().note("x".repeat(501)).done())
                .expectException(Refused.because(InterventionRefusal.NOTE_TOO_LONG, "note"));
    }

    @Test
    void refusesAFundingLineThatIsNoCode() {
        record(facts().fundingLine("ville de Lyon").done())
                .expectException(Refused.because(CommonRefusal.INVALID_VALUE, "fundingLine"));
    }

    @Test
    void saysWhatIsMissingInTheWordsOfTheEntry() {
        record(facts().mediators(List.of()).done()).expectExceptionMessage("Indiquez au moins un médiateur.");
        record(facts().territory(null).done()).expectExceptionMessage("Indiquez un lieu ou un territoire.");
    }

    private static ResultValidator<Intervention> record(Facts facts) {
        return recordAt(EVENING, facts);
    }

    private static ResultValidator<Intervention> recordAt(Instant now, Facts facts) {
        return fixture().givenNoPriorActivity().when(new RecordIntervention(THE_ONE, AS_NADIA, now, facts));
    }
}
