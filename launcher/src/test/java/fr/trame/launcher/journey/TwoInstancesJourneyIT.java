package fr.trame.launcher.journey;

import static fr.trame.launcher.TrameSystem.INTERVENTION;
import static fr.trame.launcher.TrameSystem.REPORTING;
import static fr.trame.launcher.TrameSystem.TRAINING;
import static fr.trame.launcher.TrameSystem.second;
import static fr.trame.launcher.journey.EntryCourse.OTHER_TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.TrameSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two instances of each service on one database and broker. While entries, referrals and staff begin and change through both, one
 * of each is paused, goes on, and is killed. In the end both know the same, and nothing but what was done.
 */
class TwoInstancesJourneyIT {

    private static final List<String> SERVICES = List.of(INTERVENTION, TRAINING, REPORTING);
    private static final List<String> TEAMS = List.of(Association.TEAM, OTHER_TEAM);
    private static final int STEPS_PER_PHASE = 80;
    private static final int OPEN_COURSES = 24;
    private static final int ENTRIES_PER_PERSON = 5;
    private static final String PERIOD = "from=" + EntryCourse.FIRST_DAY + "&to=" + EntryCourse.LAST_DAY;

    private static TrameSystem system;
    private static Association association;
    private static Doors doors;

    private final String otherMediator = Association.id();
    private final Queue<Course> open = new ConcurrentLinkedQueue<>();
    private final Queue<EntryCourse> entries = new ConcurrentLinkedQueue<>();
    private final Queue<StaffCourse> staff = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile boolean beginning = true;

    @BeforeAll
    static void start() throws Exception {
        system = TrameSystem.twice();
        association = new Association(system);
        doors = new Doors(system);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void knowTheSameAfterOneWasPausedAndKilled() throws Exception {
        openTheOtherTeam();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writing =
                    List.of(writers.submit(() -> write(doors.first())), writers.submit(() -> write(doors.second())));
            try {
                awaitSteps(writing);
                whileTheFirstArePaused(writing);
                awaitSteps(writing);
                whileTheFirstAreKilled(writing);
                awaitSteps(writing);
            } finally {
                beginning = false;
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        assertBothKnow();
        rebuildEverything();
        assertBothKnow();
        assertNothingWaits();
    }

    /** What reached a paused instance is decided when it goes on, on what the other has done meanwhile. */
    private void whileTheFirstArePaused(List<Future<?>> writing) throws Exception {
        EntryCourse entry = EntryCourse.voided(association.nadiaId, otherMediator);
        entry.goOn(doors.first());
        entries.add(entry);
        doors.shutFirst();
        CompletableFuture<Client.Answer> late;
        try {
            SERVICES.forEach(system::pause);
            late = CompletableFuture.supplyAsync(
                    () -> doors.first.change("PUT", "/api/interventions/" + entry.id, "\"0\"", """
                        {"reason":"Trop tard","facts":%s}\
                        """.formatted(
                                    Association.facts("2019-04-05", association.nadiaId, "D1"))));
            entry.goOn(doors.second());
            awaitSteps(writing);
            awaitTakenOver();
        } finally {
            SERVICES.forEach(system::goOn);
        }
        assertThat(late.get().is(412).code()).isEqualTo("stale-version");
        doors.openFirst();
    }

    private void whileTheFirstAreKilled(List<Future<?>> writing) throws Exception {
        doors.shutFirst();
        SERVICES.forEach(system::kill);
        awaitSteps(writing);
        awaitTakenOver();
        SERVICES.forEach(system::awaitReady);
        doors.openFirst();
    }

    private void openTheOtherTeam() throws Exception {
        association
                .director
                .post("/api/staff/teams", "{\"code\":\"SUD\",\"label\":\"Équipe Sud\",\"service\":\"Lyon\"}")
                .is(201);
        association
                .director
                .post("/api/staff/employees", Association.joining(otherMediator, "Sofia", "F", "MED", OTHER_TEAM))
                .is(201);
        String first = Association.record(Association.id(), "2016-06-03", otherMediator)
                .replace("\"team\":\"TER\"", "\"team\":\"SUD\"");
        Client.await(
                "roster",
                () -> association.director.post("/api/interventions", first).status(),
                201);
    }

    /** Begins something or goes on with what was begun, until told; then it ends what is left. */
    private Void write(Doors.Door door) {
        while (beginning || !open.isEmpty()) {
            Course course = beginning && open.size() < OPEN_COURSES ? begin() : open.poll();
            if (course != null) {
                course.goOn(door);
                steps.incrementAndGet();
                if (!course.isOver()) {
                    open.add(course);
                }
            }
        }
        return null;
    }

    private Course begin() {
        int number = begun.getAndIncrement();
        if (number % (ENTRIES_PER_PERSON + 1) == ENTRIES_PER_PERSON) {
            StaffCourse person = new StaffCourse(staff.size());
            staff.add(person);
            return person;
        }
        EntryCourse entry = new EntryCourse(number, association.nadiaId, otherMediator);
        entries.add(entry);
        return entry;
    }

    private void awaitSteps(List<Future<?>> writing) throws Exception {
        int enough = steps.get() + STEPS_PER_PHASE;
        Client.await("steps", () -> steps.get() >= enough || writing.stream().anyMatch(Future::isDone), true);
        for (Future<?> writer : writing) {
            if (writer.isDone()) {
                writer.get(); // it can only have failed: writers go on until they are told
            }
        }
    }

    /** All that is recorded now is in the journal, whoever used to listen to its partition. */
    private void awaitTakenOver() throws Exception {
        List<String> recorded = entries.stream()
                .filter(EntryCourse::isRecorded)
                .map(entry -> entry.id)
                .toList();
        Client.await(
                "journal of the second",
                () -> TEAMS.stream()
                        .flatMap(team -> everything(doors.second, journal(team)).stream())
                        .map(entry -> entry.path("id").asString())
                        .toList()
                        .containsAll(recorded),
                true);
    }

    private void assertBothKnow() throws Exception {
        for (String team : TEAMS) {
            Stream<EntryCourse> ofTeam =
                    entries.stream().filter(entry -> entry.team().equals(team));
            assertBothTell(journal(team), TwoInstancesJourneyIT::ofJournal, ofTeam.map(EntryCourse::inJournal));
        }
        for (boolean open : List.of(true, false)) {
            assertBothTell(
                    "/api/referrals/followed?team=" + Association.TEAM + "&open=" + open,
                    TwoInstancesJourneyIT::ofReferrals,
                    entries.stream()
                            .filter(EntryCourse::hasReferral)
                            .map(EntryCourse::inReferrals)
                            .filter(told -> open != told.endsWith(" CLOSE")));
        }
        assertBothTell(
                "/api/activity/acts?" + PERIOD,
                TwoInstancesJourneyIT::ofActs,
                entries.stream().filter(EntryCourse::counts).map(EntryCourse::inActs));
        assertBothTell(
                "/api/staff/employees?limit=500",
                TwoInstancesJourneyIT::ofRegister,
                Stream.of(
                                staff.stream().map(StaffCourse::inRegister),
                                association.people().map(id -> id + " 0 TER "),
                                Stream.of(otherMediator + " 0 SUD "))
                        .flatMap(Function.identity()));
        assertSameFigures();
    }

    private void assertBothTell(String path, Function<JsonNode, String> told, Stream<String> expected)
            throws Exception {
        List<String> sorted = expected.sorted().toList();
        for (Client door : List.of(doors.first, doors.second)) {
            Client.await(
                    path,
                    () -> everything(door, path).stream().map(told).sorted().toList(),
                    sorted);
        }
        assertThat(everything(doors.second, path)).as(path).isEqualTo(everything(doors.first, path));
    }

    private void assertSameFigures() {
        String path = "/api/activity/figures?" + PERIOD;
        JsonNode figures = doors.first.get(path).is(200).body();
        assertThat(figures.path("interventions").path("count").asLong())
                .isEqualTo(entries.stream().filter(EntryCourse::counts).count());
        assertThat(figures.path("referrals").path("counting").asLong())
                .isEqualTo(entries.stream().filter(EntryCourse::hasReferral).count());
        assertThat(doors.second.get(path).is(200).body()).isEqualTo(figures);
    }

    /** Views are rebuilt by both together, the figures by each its own. */
    private void rebuildEverything() throws Exception {
        for (String part : List.of(second(INTERVENTION), second(TRAINING), REPORTING, second(REPORTING))) {
            Client operator = new Client(system.at(part));
            List<String> before = generations(operator);
            for (JsonNode model : everything(operator, "/operations/projections")) {
                operator.post("/operations/projections/" + model.path("name").asString() + "/rebuild", "")
                        .is(202);
            }
            Client.await(
                    "rebuilt by " + part, () -> generations(operator).stream().noneMatch(before::contains), true);
        }
    }

    private static List<String> generations(Client operator) {
        return everything(operator, "/operations/projections").stream()
                .map(model -> model.path("name").asString() + model.path("generation"))
                .toList();
    }

    private static void assertNothingWaits() throws Exception {
        for (String service : SERVICES) {
            for (String part : List.of(service, second(service))) {
                Client operator = new Client(system.at(part));
                assertThat(everything(operator, "/operations/dead-letters"))
                        .as(part)
                        .isEmpty();
                Client.await(
                        "lags of " + part,
                        () -> everything(operator, "/operations/projections").stream()
                                .allMatch(model -> model.path("lag").asLong(-1) == 0),
                        true);
            }
        }
    }

    private static String journal(String team) {
        return "/api/interventions?team=" + team + "&" + PERIOD;
    }

    /** The items of all pages. */
    private static List<JsonNode> everything(Client who, String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = who.get(path + next).is(200).body();
            page.path("items").forEach(all::add);
            next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }

    private static String ofJournal(JsonNode entry) {
        JsonNode facts = entry.path("facts");
        return text(entry, "id", "version", "status") + " " + text(facts, "team", "date");
    }

    private static String ofReferrals(JsonNode referral) {
        return text(referral, "id", "version", "status");
    }

    private static String ofActs(JsonNode act) {
        return text(act, "id", "status", "team", "date");
    }

    private static String ofRegister(JsonNode person) {
        return text(person, "id", "version", "team", "until");
    }

    private static String text(JsonNode from, String... fields) {
        return Stream.of(fields).map(field -> from.path(field).asString("")).collect(Collectors.joining(" "));
    }
}
