package fr.trame.intervention.incident;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.incident.IncidentsOfTheCast.COMPLAINED;
import static fr.trame.intervention.incident.IncidentsOfTheCast.DECLARED;
import static fr.trame.intervention.incident.IncidentsOfTheCast.FORGOTTEN;
import static fr.trame.intervention.incident.IncidentsOfTheCast.ID;
import static fr.trame.intervention.incident.IncidentsOfTheCast.REPORTED;
import static fr.trame.intervention.incident.IncidentsOfTheCast.SUPPORTED;
import static fr.trame.intervention.incident.IncidentsOfTheCast.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.incident.IncidentCommand.DeclareIncident;
import fr.trame.intervention.incident.IncidentCommand.ForgetIncident;
import fr.trame.intervention.incident.IncidentCommand.NoteComplaint;
import fr.trame.intervention.incident.IncidentCommand.OfferSupport;
import fr.trame.intervention.incident.IncidentCommand.ReportIncident;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.time.FrenchHolidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {

    private static final Caller HR = new Caller("emp-rita", Set.of("RRH"), null);
    private static final LocalDate KEPT = LocalDate.of(2023, 3, 5);

    private FixtureConfiguration<Incident> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(Cast.PARIS);
    }

    private static ReportIncident report(LocalDate day) {
        return new ReportIncident(ID, AS_NADIA, EVENING, "TER", day, "MENACE", Cast.ID, List.of(NADIA), false, KEPT);
    }

    private static OfferSupport support(Caller caller, LocalDate day) {
        return new OfferSupport(ID, 0, caller, NEXT_MORNING, day, "MANAGER");
    }

    @Test
    void isReportedWithTheLastDayOfItsDeclaration() {
        fixture.givenNoPriorActivity().when(report(DAY)).expectEvents(REPORTED);
    }

    @Test
    void refusesOneThatHasNotHappened() {
        fixture.givenNoPriorActivity()
                .when(report(TUESDAY))
                .expectException(Refused.because(IncidentRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void notesTheSupportTheDeclarationAndTheComplaint() {
        fixture.given(REPORTED).when(support(AS_PAULA, TUESDAY)).expectEvents(SUPPORTED);
        fixture.given(REPORTED)
                .when(new DeclareIncident(ID, 0, AS_PAULA, NEXT_MORNING, TUESDAY, "DECLAREE"))
                .expectEvents(DECLARED);
        fixture.given(REPORTED)
                .when(new NoteComplaint(ID, 0, AS_PAULA, NEXT_MORNING, TUESDAY, false))
                .expectEvents(COMPLAINED);
    }

    @Test
    void isFollowedByWhoWasAttackedTheManagerAndHumanResourcesAndByNobodyElse() {
        for (Caller caller : List.of(AS_NADIA, AS_PAULA, HR)) {
            fixture.given(REPORTED).when(support(caller, TUESDAY)).expectSuccessfulHandlerExecution();
        }
        for (Caller caller : List.of(AS_HUGO, AS_ROSE, Cast.AS_LUC, Cast.AS_YANN)) {
            fixture.given(REPORTED)
                    .when(support(caller, TUESDAY))
                    .expectException(Refused.because(CommonRefusal.OUTSIDE_SCOPE));
        }
    }

    @Test
    void refusesADayThatCannotBe() {
        fixture.given(REPORTED)
                .when(support(AS_PAULA, DAY.minusDays(1)))
                .expectException(Refused.because(IncidentRefusal.BEFORE_THE_INCIDENT, "date"));
        fixture.given(REPORTED)
                .when(support(AS_PAULA, TUESDAY.plusDays(1)))
                .expectException(Refused.because(IncidentRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void endsOnceAndIsFollowedNoMore() {
        fixture.given(REPORTED).when(new ForgetIncident(ID, NEXT_MORNING)).expectEvents(FORGOTTEN);
        fixture.given(REPORTED, FORGOTTEN)
                .when(new ForgetIncident(ID, NEXT_MORNING))
                .expectNoEvents();
        fixture.given(REPORTED, FORGOTTEN)
                .when(new OfferSupport(ID, 1, AS_PAULA, NEXT_MORNING, TUESDAY, "MANAGER"))
                .expectException(Refused.because(IncidentRefusal.INCIDENT_FORGOTTEN));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, 2018-03-07", // Monday
        "2018-03-09, 2018-03-12", // Friday: Saturday counts, Sunday does not
        "2018-03-10, 2018-03-13",
        "2018-03-31, 2018-04-04", // Easter Sunday and Monday
        "2018-05-07, 2018-05-11", // 8 May, and Ascension on the 10th
        "2018-05-19, 2018-05-23", // Whit Monday
        "2018-12-31, 2019-01-03"
    })
    void countsNeitherSundaysNorHolidays(LocalDate heardOn, LocalDate declareBy) {
        assertThat(WorkAccident.declareBy(heardOn)).isEqualTo(declareBy);
    }

    @ParameterizedTest
    @CsvSource({"2000, 2000-04-23", "2018, 2018-04-01", "2024, 2024-03-31", "2026, 2026-04-05", "2038, 2038-04-25"})
    void knowsEaster(int year, LocalDate easter) {
        assertThat(FrenchHolidays.easter(year)).isEqualTo(easter);
    }
}
