package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.demo.YearLoader;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.identity.IdentityProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * The demo year through the public API of the real system: exact totals, and splits that agree with them. Alone on the
 * machine: a browser that waits for processes being killed beside it shows how slow they are, not what is wrong.
 */
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoYearIT {

    private static final String YEAR = "/api/activity/figures?from=2018-01-01&to=2018-12-31";

    private static final Path WEB =
            Path.of("..", "gateway", "web").toAbsolutePath().normalize();

    private static final String TEST = ".e2e.ts";

    /** Lines of a report of Vitest that name a failed test, its error, or where in a test it came up. */
    private static final Pattern FAILURE = Pattern.compile("^ *FAIL |Error: |❯ e2e/|Unhandled");

    private static final String INTERRUPTED = "the load of this test is cut off here";

    /** Browser tests that record entries and go by how many there are: one after the other. The others run beside them. */
    private static final Set<String> RECORDING = Set.of(
            "journey",
            "offline",
            "outbox",
            "sharing",
            "session",
            "rights",
            "forms",
            "filling",
            "lostphone",
            "killed",
            "work",
            "doubles",
            "partners",
            "referral",
            "answer",
            "register",
            "conflict",
            "association",
            "steps",
            "incident");

    private TrameSystem system;

    /** Interrupted once, in the middle, and run again as a whole: what is sent twice must count once. */
    @BeforeAll
    void loadsTheYear() {
        system = TrameSystem.demo();
        assertThatThrownBy(() -> YearLoader.load(system.gateway(), DemoYearIT::tellUntilTheFirstValidations))
                .hasStackTraceContaining(INTERRUPTED);
        YearLoader.load(system.gateway(), System.out::println);
    }

    private static void tellUntilTheFirstValidations(String progress) {
        System.out.println(progress);
        if (progress.contains("saisies validées")) {
            throw new IllegalStateException(INTERRUPTED);
        }
    }

    @AfterAll
    void stops() {
        if (system != null) {
            system.close();
        }
    }

    /** The web app's own tests, in {@code gateway/web/e2e}; the browser comes with its {@code npm ci}. */
    @Test
    void showsThePagesInARealBrowserWithoutAnAccessibilityViolation() throws IOException, InterruptedException {
        Map<Boolean, List<String>> files = browserTests().collect(Collectors.partitioningBy(RECORDING::contains));
        assertThat(files.get(true)).containsExactlyInAnyOrderElementsOf(RECORDING);
        Process recording = browser("recording", files.get(true));
        Process reading = browser("reading", files.get(false));
        int recorded = recording.waitFor();
        int read = reading.waitFor();
        String reports = Files.readString(report("recording")) + Files.readString(report("reading"));
        System.out.println(reports);
        assertThat(List.of(recorded, read))
                .as("exits of npm run e2e (recording, reading)%n%s", failures(reports))
                .containsOnly(0);
    }

    /** Which tests failed and by what, without colours: the end of a long output is all that some readers see. */
    private static String failures(String reports) {
        return reports.replaceAll("\\u001b\\[[0-9;]*m", "")
                .lines()
                .filter(line -> FAILURE.matcher(line).find())
                .distinct()
                .limit(40)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Names of the files in {@code gateway/web/e2e} that hold tests. */
    private static Stream<String> browserTests() throws IOException {
        try (Stream<Path> files = Files.list(WEB.resolve("e2e"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEST))
                    .map(name -> name.substring(0, name.length() - TEST.length()))
                    .toList()
                    .stream();
        }
    }

    private Process browser(String name, List<String> files) throws IOException {
        List<String> command = new ArrayList<>(List.of("npm", "run", "--silent", "e2e", "--"));
        files.forEach(file -> command.add("e2e/" + file + TEST));
        var tests = new ProcessBuilder(command)
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(report(name).toFile());
        tests.environment().put("TRAME_URL", system.gateway().toString());
        tests.environment().put("TRAME_MAILS", system.mails().toString());
        return tests.start();
    }

    private Path report(String name) {
        return system.directory().resolve("browser-" + name + ".log");
    }

    @Test
    void givesTheTwoPublicTotalsAndSplitsThatAgree() throws Exception {
        Client director = new Client(
                system.gateway(),
                GatewaySession.signIn(system.gateway(), DemoAccounts.loginWith("DIR"), IdentityProcess.DEMO_PASSWORD));
        String path = YEAR;
        Client.await("interventions", () -> count(director.get(path).body()), 34_444L);
        Client.await(
                "referrals",
                () -> director.get(path)
                        .body()
                        .path("referrals")
                        .path("counting")
                        .asLong(),
                1_632L);
        Client.await(
                "addresses given",
                () -> director.get(path)
                        .body()
                        .path("referrals")
                        .path("orientations")
                        .asLong(),
                410L);
        Client operator = new Client(system.reporting());
        Client.await(
                "caught up",
                () -> sum(operator.get("/operations/projections").body().path("items"), "lag"),
                0L);
        JsonNode year = director.get(path).body();
        for (String split : List.of("month", "team", "territory", "domain")) {
            assertThat(sum(split(year, split), "count")).as(split).isEqualTo(34_444);
        }
        assertThat(sum(split(year, "referral-month"), "count")).isEqualTo(1_632);
        assertThat(sum(split(year, "people-month"), "count"))
                .isEqualTo(year.path("people").path("met").asLong());
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToLong(month -> count(director.get(ofMonth(month)).body()))
                        .sum())
                .isEqualTo(34_444);
        assertThat(List.of("STE", "TER", "HAB", "EPU", "MAE", "ETA").stream()
                        .mapToLong(team ->
                                count(director.get(path + "&team=" + team).body()))
                        .sum())
                .isEqualTo(34_444);
        waitsForValidationInDecemberAndWhereSomethingIsMissing(director);
        assertThat(year.path("interventions").path("late").asLong()).isBetween(600L, 1_200L);
        assertThat(year.path("interventions").path("incomplete").asLong()).isBetween(900L, 1_700L);
    }

    /** Managers validated all that was ready up to the end of November. */
    private static void waitsForValidationInDecemberAndWhereSomethingIsMissing(Client director) throws Exception {
        for (int month = 1; month <= 11; month++) {
            String ofMonth = ofMonth(month);
            Client.await(
                    "not validated though nothing is missing, month " + month,
                    () -> {
                        JsonNode figures = director.get(ofMonth).body().path("interventions");
                        return figures.path("notValidated").asLong(-1)
                                - figures.path("incomplete").asLong();
                    },
                    0L);
        }
        JsonNode december = director.get(ofMonth(12)).body().path("interventions");
        assertThat(december.path("notValidated").asLong())
                .isEqualTo(december.path("count").asLong());
    }

    private static String ofMonth(int month) {
        YearMonth of = YearMonth.of(2018, month);
        return "/api/activity/figures?from=%s&to=%s".formatted(of.atDay(1), of.atEndOfMonth());
    }

    private static JsonNode split(JsonNode figures, String name) {
        return figures.path("splits")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("items");
    }

    private static long count(JsonNode figures) {
        return figures.path("interventions").path("count").asLong(-1);
    }

    private static long sum(JsonNode split, String field) {
        return split.valueStream().mapToLong(it -> it.path(field).asLong()).sum();
    }
}
