package fr.trame.intervention.roster;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.intervention.Cast;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody here has the token of a mediator of Territoires; what they may do is what the register says today. */
class WhoMayActHttpTest extends ServiceTest {

    private static final List<String> MED = List.of("MED");
    private static final List<String> MGR = List.of("MGR");

    private final LocalDate today = LocalDate.now(Cast.PARIS);
    private final String person = "emp-" + UUID.randomUUID();
    private final Caller caller = new Caller(person, Set.of("MED"), "TER");
    private final List<HeardAnnouncement> heard = new ArrayList<>();

    @Autowired
    private ViewsOnDatabase database;

    @Autowired
    private RosterViews roster;

    @BeforeEach
    void joins() {
        hear(new EmployeeJoined(person, "Maya", MED, "TER", "2017-01-01"));
    }

    private void hear(Object... announcements) {
        for (Object announcement : announcements) {
            heard.add(new HeardAnnouncement(Topics.TRAINING, person, heard.size(), Instant.EPOCH, announcement));
        }
        database.hear(roster, heard);
    }

    private Answer records(LocalDate day, String team) {
        return post(
                caller,
                "/api/interventions",
                entry(newId(), team == null ? "" : "\"team\": \"" + team + "\"").replace("2018-03-05", day.toString()));
    }

    private String journal(String team) {
        return get(caller, "/api/interventions?day=2018-03-05&team=" + team).text("/code");
    }

    @Test
    void recordsInTheNewTeamFromTheDayOfTheMoveAndReadsItsJournal() {
        hear(new EmployeeAssigned(person, MED, "STE", today.toString()));
        Answer here = records(today, null);
        assertThat(here.status()).as(here.raw().body()).isEqualTo(201);
        assertThat(here.text("/facts/team")).isEqualTo("STE");
        assertThat(journal("STE")).isEmpty();
        assertThat(journal("TER")).isEqualTo("outside-scope");
        assertProblem(records(today, "TER"), 422, "not-team-member", "mediators[0]");
    }

    @Test
    void recordsAndCorrectsWhatWasDoneInTheFormerTeamWhoseManagerValidatesIt() {
        hear(new EmployeeAssigned(person, MED, "STE", today.toString()));
        Answer there = records(today.minusDays(1), null);
        assertThat(there.status()).as(there.raw().body()).isEqualTo(201);
        assertThat(there.text("/facts/team")).isEqualTo("TER");
        String path = "/api/interventions/" + there.text("/id");
        String facts = "{\"date\": \"%s\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D2.1\"}"
                .formatted(today.minusDays(1));
        Answer amended =
                change(caller, "PUT", path, "{\"reason\": \"Domaine\", \"facts\": " + facts + "}", there.tag());
        assertThat(amended.status()).as(amended.raw().body()).isEqualTo(200);
        assertThat(amended.text("/facts/team")).isEqualTo("TER");
        assertThat(change(Cast.AS_HUGO, "POST", path + "/validate", null, "\"1\"")
                        .status())
                .as("the manager of the new team")
                .isEqualTo(403);
        assertThat(change(Cast.AS_PAULA, "POST", path + "/validate", null, "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void movesOnTheDayAndNotWhenItIsAnnounced() {
        hear(new EmployeeAssigned(person, MED, "STE", today.plusDays(1).toString()));
        assertThat(records(today, null).text("/facts/team")).isEqualTo("TER");
        assertThat(journal("STE")).isEqualTo("outside-scope");
    }

    @Test
    void worksInTwoTeamsAtOnceWithTheRoleOfEach() {
        String id =
                post(Cast.AS_NADIA, "/api/interventions", entry(newId(), "")).text("/id");
        String other =
                post(Cast.AS_YANN, "/api/interventions", entry(newId(), "")).text("/id");
        hear(new EmployeePosted(person, MGR, "STE", today.minusDays(1).toString(), today.toString()));
        assertThat(records(today, "STE").status()).isEqualTo(201);
        assertThat(records(today, null).text("/facts/team")).isEqualTo("TER");
        assertThat(validates(other).status()).isEqualTo(200);
        assertProblem(validates(id), 403, "managers-only", "");
    }

    @Test
    void isNoLongerInSomebodysPlaceAfterTheLastDay() {
        hear(new EmployeePosted(
                person,
                MGR,
                "STE",
                today.minusDays(9).toString(),
                today.minusDays(1).toString()));
        assertThat(journal("STE")).isEqualTo("outside-scope");
        assertThat(journal("TER")).isEmpty();
    }

    @Test
    void hasTheRoleOfTheRegisterAndNotOfTheToken() {
        String id =
                post(Cast.AS_NADIA, "/api/interventions", entry(newId(), "")).text("/id");
        hear(new EmployeeAssigned(person, MGR, "TER", today.toString()));
        assertThat(validates(id).status()).isEqualTo(200);
    }

    @Test
    void refusesEverythingToWhoLeftUntilTheReturn() {
        hear(new EmployeeLeft(person, today.minusDays(1).toString()));
        assertProblem(records(today.minusDays(2), null), 403, "access-ended", "");
        assertProblem(get(caller, "/api/directory/territories"), 403, "access-ended", "");
        assertProblem(get(caller, "/api/interventions?day=2018-03-05&mediator=" + person), 403, "access-ended", "");
    }

    @Test
    void letsWhoLeavesActOnTheLastDayAndWhoReturnsFromTheFirst() {
        hear(new EmployeeLeft(person, today.minusDays(3).toString()));
        hear(new EmployeeReturned(person, MED, "STE", today.toString()), new EmployeeLeft(person, today.toString()));
        assertThat(records(today, null).text("/facts/team")).isEqualTo("STE");
    }

    private String statusesOfABatch(String... entries) {
        Answer answer = post(caller, "/api/interventions/batch", batch(List.of(entries)));
        return answer.status() == 200 ? statuses(answer).toString() : answer.text("/code");
    }

    private String on(LocalDate day, String more) {
        return entry(newId(), more).replace("2018-03-05", day.toString());
    }

    @Test
    void takesInWhatWhoLeftDidUntilThenForSevenDaysAndNothingElse() {
        LocalDate last = today.minusDays(7);
        hear(new EmployeeLeft(person, last.toString()));
        assertThat(statusesOfABatch(
                        on(last, ""),
                        on(last.plusDays(1), "\"team\": \"TER\""),
                        on(last, "\"team\": \"TER\", \"mediators\": [\"" + Cast.KARIM + "\"]"),
                        on(last.minusDays(3), "\"mediators\": [\"" + person + "\", \"" + Cast.NADIA + "\"]")))
                .isEqualTo("[201, 422, 403, 201]");
        assertProblem(post(caller, "/api/interventions", on(last, "")), 403, "access-ended", "");
        assertProblem(get(caller, "/api/interventions?day=2018-03-05&team=TER"), 403, "access-ended", "");
    }

    private Answer amends(String path, String version, LocalDate day, String command) {
        String facts = "{\"date\": \"%s\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D2.1\"}".formatted(day);
        return changeUnder(
                command, caller, "PUT", path, "{\"reason\": \"Domaine\", \"facts\": " + facts + "}", version);
    }

    /** Recorded by the manager: what the service knows of who asks is a second old at most. */
    private String ownAct(LocalDate day) {
        return "/api/interventions/"
                + post(Cast.AS_PAULA, "/api/interventions", on(day, "\"mediators\": [\"" + person + "\"]"))
                        .text("/id");
    }

    @Test
    void takesInCorrectionsOfTheOwnActsOfThenOnceAndShowsNothing() {
        LocalDate last = today.minusDays(2);
        String own = ownAct(last);
        String others = "/api/interventions/"
                + post(Cast.AS_NADIA, "/api/interventions", entry(newId(), "")).text("/id");
        hear(new EmployeeLeft(person, last.toString()));
        String command = newId();
        Answer amended = amends(own, "\"0\"", last, command);
        assertThat(amended.status()).as(amended.raw().body()).isEqualTo(204);
        assertThat(amended.raw().body()).isEmpty();
        assertThat(amended.tag()).isEqualTo("\"1\"");
        assertThat(amends(own, "\"0\"", last, command).tag())
                .as("sent again: done once")
                .isEqualTo("\"1\"");
        assertProblem(amends(own, "\"0\"", last, newId()), 412, "stale-version", "");
        assertProblem(amends(own, "\"1\"", last.plusDays(1), newId()), 403, "access-ended", "");
        assertProblem(amends(others, "\"0\"", last, newId()), 403, "not-yours", "");
        Answer read = get(Cast.AS_PAULA, own);
        assertThat(read.text("/facts/mainDomain")).isEqualTo("D2.1");
        String reason = "{\"reason\": \"Saisie deux fois\"}";
        assertThat(change(caller, "POST", own + "/void", reason, "\"1\"").status())
                .isEqualTo(204);
        assertProblem(change(caller, "POST", own + "/return", reason, "\"2\""), 403, "access-ended", "");
    }

    @Test
    void takesInNothingMoreAfterSevenDays() {
        LocalDate last = today.minusDays(8);
        String own = ownAct(last);
        hear(new EmployeeLeft(person, last.toString()));
        assertThat(statusesOfABatch(on(last, ""))).isEqualTo("access-ended");
        assertProblem(amends(own, "\"0\"", last, newId()), 403, "access-ended", "");
    }

    private Answer validates(String id) {
        return change(caller, "POST", "/api/interventions/" + id + "/validate", null, "\"0\"");
    }
}
