package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.demo.DemoYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The demo year through the public API of the real system: exact totals, and splits that agree with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoYearIT {

    private static final Path WEB =
            Path.of("..", "gateway", "web").toAbsolutePath().normalize();

    private TrameSystem system;

    @BeforeAll
    void loadsTheYear() {
        system = TrameSystem.start();
        DemoYear.load(system.gateway(), System.out::println);
    }

    @AfterAll
    void stops() {
        system.close();
    }

    /** The web app's own tests, in {@code gateway/web/e2e}; the browser comes with its {@code npm ci}. */
    @Test
    void showsThePagesInARealBrowserWithoutAnAccessibilityViolation() throws IOException, InterruptedException {
        Path report = system.directory().resolve("browser.log");
        var tests = new ProcessBuilder("npm", "run", "--silent", "e2e")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        tests.environment().put("TRAME_URL", system.gateway().toString());
        int exit = tests.start().waitFor();
        System.out.println(Files.readString(report));
        assertThat(exit).as("exit of npm run e2e").isZero();
    }

    @Test
    void givesTheTwoPublicTotalsAndSplitsThatAgree() throws Exception {
        Client director = new Client(system.gateway(), Association.id(), "DIR", "TER");
        String path = "/api/activity/figures?year=2018";
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
        Client operator = new Client(system.reporting(), Association.id(), "DIR", "TER");
        Client.await(
                "caught up",
                () -> sum(operator.get("/operations/projections").body().path("items"), "lag"),
                0L);
        JsonNode year = director.get(path).body();
        for (String split : List.of("byTeam", "byTerritory", "byDomain")) {
            assertThat(sum(year.path(split), "count")).as(split).isEqualTo(34_444);
        }
        assertThat(sum(year.path("byMonth"), "interventions")).isEqualTo(34_444);
        assertThat(sum(year.path("byMonth"), "referrals")).isEqualTo(1_632);
        assertThat(sum(year.path("byMonth"), "peopleMet"))
                .isEqualTo(year.path("peopleMet").asLong());
        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToLong(month ->
                                count(director.get(path + "&month=" + month).body()))
                        .sum())
                .isEqualTo(34_444);
        assertThat(List.of("STE", "TER", "HAB", "EPU", "MAE", "ETA").stream()
                        .mapToLong(team ->
                                count(director.get(path + "&team=" + team).body()))
                        .sum())
                .isEqualTo(34_444);
        waitsForValidationInDecemberAndWhereSomethingIsMissing(director, path);
        loadsAgainWithoutCountingTwice(director, path);
    }

    /** Managers validated all that was ready up to the end of November. */
    private static void waitsForValidationInDecemberAndWhereSomethingIsMissing(Client director, String path)
            throws Exception {
        for (int month = 1; month <= 11; month++) {
            String ofMonth = path + "&month=" + month;
            Client.await(
                    "not validated though nothing is missing, month " + month,
                    () -> {
                        JsonNode figures = director.get(ofMonth).body().path("interventions");
                        return figures.path("notValidated").asLong(-1)
                                - figures.path("incomplete").asLong();
                    },
                    0L);
        }
        JsonNode december = director.get(path + "&month=12").body().path("interventions");
        assertThat(december.path("notValidated").asLong())
                .isEqualTo(december.path("count").asLong());
    }

    /** An interrupted load is run again as a whole. */
    private void loadsAgainWithoutCountingTwice(Client director, String path) {
        JsonNode before = director.get(path).body();
        DemoYear.load(system.gateway(), System.out::println);
        assertThat(director.get(path).body()).isEqualTo(before);
        assertThat(before.path("interventions").path("late").asLong()).isBetween(600L, 1_200L);
        assertThat(before.path("interventions").path("incomplete").asLong()).isBetween(900L, 1_700L);
    }

    private static long count(JsonNode figures) {
        return figures.path("interventions").path("count").asLong(-1);
    }

    private static long sum(JsonNode split, String field) {
        return split.valueStream().mapToLong(it -> it.path(field).asLong()).sum();
    }
}
