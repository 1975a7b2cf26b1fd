package fr.trame.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.reporting.Announcing;
import fr.trame.reporting.Cast;
import fr.trame.reporting.Instance;
import fr.trame.reporting.counting.Oracle.Act;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A random history as the service tells it over HTTP: acts a page at a time, figures as known before, and what has changed since. */
class HistoryOverHttpTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final String SPAN = "from=2017-01-01&to=2019-12-31";
    private static final String ACT = "0192f000-0000-7000-8000-00000000ff%02x";

    private static final TestBroker BROKER = TestBroker.create();
    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final List<HeardAnnouncement> HISTORY = new RandomHistory(21).of(160);
    private static final Oracle ORACLE = Oracle.of(HISTORY, NOW);

    @TempDir
    private static Path folder;

    private static Instance service;

    @BeforeAll
    static void start() {
        Announcing.all(BROKER.address(), HISTORY);
        service = Instance.start(BROKER, DATABASE, folder);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get("/api/activity/years").statusCode() == 200);
    }

    @AfterAll
    static void end() {
        service.close();
        BROKER.close();
        DATABASE.close();
    }

    private static JsonNode ask(String question) {
        HttpResponse<String> answer = service.get("/api/activity/" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void givesEveryActOnceInTheOrderOfDaysPageByPage() {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            JsonNode page = ask("acts?" + SPAN + next);
            page.at("/items").forEach(items::add);
            assertThat(page.at("/total").asInt()).isEqualTo(ORACLE.acts().size());
            next = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").asString();
            pages++;
        }

        assertThat(pages)
                .as("a history of several pages")
                .isEqualTo((ORACLE.acts().size() + 49) / 50);
        assertThat(pages).isGreaterThan(2);
        assertThat(items).extracting(one -> one.at("/id").asString()).containsExactlyElementsOf(inTheirOrder());
    }

    private static List<String> inTheirOrder() {
        Comparator<String> byDay = Comparator.comparing(id -> facts(id).date());
        Comparator<String> byTime =
                Comparator.comparing(id -> Objects.requireNonNullElse(facts(id).startTime(), "24:00"));
        return ORACLE.acts().keySet().stream()
                .sorted(byDay.thenComparing(byTime).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static InterventionFacts facts(String id) {
        return ORACLE.act(id).facts();
    }

    @Test
    void pagesTheActsBehindAFigureToo() {
        List<String> found = new ArrayList<>();
        JsonNode page = ask("acts?" + SPAN + "&by=not-validated");
        while (true) {
            page.at("/items").forEach(one -> found.add(one.at("/id").asString()));
            if (page.at("/next").isNull()) {
                break;
            }
            page = ask("acts?" + SPAN + "&by=not-validated&after="
                    + page.at("/next").asString());
        }

        assertThat(found)
                .hasSizeGreaterThan(50)
                .containsExactlyElementsOf(inTheirOrder().stream()
                        .filter(id -> !ORACLE.act(id).status().equals("VALIDATED"))
                        .toList());
    }

    @Test
    void tellsFiguresAndActsAsTheyWereKnownBeforeAnAmendment() {
        Instant recorded = Instant.parse("2018-03-06T08:00:00Z");
        Instant amended = Instant.parse("2018-03-09T08:00:00Z");
        String act = ACT.formatted(1);
        InterventionFacts before = Cast.on(Cast.hall(), "2016-05-04", "TER", "LY8-EUS");
        InterventionFacts after = Cast.on(Cast.square(), "2016-06-07", "HAB", null);
        Announcing.all(
                BROKER.address(),
                List.of(at(recorded, Cast.recorded(act, before)), at(amended, Cast.amended(act, 1, after))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> teams("2030-01-01T00:00:00Z").equals("[HAB]"));

        assertThat(teams("2018-03-06T07:59:59Z")).as("not known yet").isEqualTo("[]");
        assertThat(teams("2018-03-06T08:00:00Z")).isEqualTo("[TER]");
        assertThat(teams("2018-03-09T07:59:59Z")).isEqualTo("[TER]");
        assertThat(teams("2018-03-09T08:00:00Z")).isEqualTo("[HAB]");
        assertThat(dates("&asOf=2018-03-09T07:59:59Z")).containsExactly("2016-05-04");
        assertThat(dates("&asOf=2018-03-09T08:00:00Z")).containsExactly("2016-06-07");
        assertThat(dates("")).containsExactly("2016-06-07");
    }

    private static HeardAnnouncement at(Instant decided, HeardAnnouncement heard) {
        return new HeardAnnouncement(heard.topic(), heard.stream(), heard.sequence(), decided, heard.announcement());
    }

    /** The teams that are counted in 2016, as known at an instant. */
    private static String teams(String asOf) {
        JsonNode figures = ask("figures?from=2016-01-01&to=2016-12-31&asOf=" + asOf);
        return figures.at("/splits")
                .valueStream()
                .filter(split -> split.at("/name").asString().equals("team"))
                .flatMap(split -> split.at("/items").valueStream())
                .map(item -> item.at("/code").asString())
                .toList()
                .toString();
    }

    private static List<String> dates(String asOf) {
        return ask("acts?from=2016-01-01&to=2016-12-31" + asOf)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/date").asString())
                .toList();
    }

    @Test
    void saysThatNothingHasChangedUntilSomethingNewIsAnnounced() {
        for (String question : List.of("figures?", "acts?", "pivot?rows=team&columns=age&")) {
            String path = "/api/activity/" + question + "from=2015-01-01&to=2015-12-31";
            HttpResponse<String> first = service.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> same = service.get(path, "If-None-Match", tag);
            assertThat(same.statusCode()).isEqualTo(304);
            assertThat(same.body()).isEmpty();

            String act = ACT.formatted(16 + question.length());
            Announcing.all(
                    BROKER.address(), List.of(Cast.recorded(act, Cast.on(Cast.hall(), "2015-02-03", "TER", null))));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.get(path, "If-None-Match", tag).statusCode() == 200);
            HttpResponse<String> changed = service.get(path, "If-None-Match", tag);
            assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
            assertThat(changed.body()).isNotEqualTo(first.body());
        }
    }

    @Test
    void answersAPivotWithTheCellsOfAPlainRecount() {
        JsonNode pivot = ask("pivot?" + SPAN + "&rows=team&columns=outcome&status=RETURNED");
        long returned = ORACLE.acts().values().stream()
                .map(Act::status)
                .filter("RETURNED"::equals)
                .count();
        assertThat(pivot.at("/total").asLong()).isEqualTo(returned);
        assertThat(pivot.at("/rowTotals")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(returned);
        int row = pivot.at("/rowCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList()
                .indexOf("HAB");
        int column = pivot.at("/columnCodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList()
                .indexOf("APAISE");
        assertThat(pivot.at("/cells/" + row + "/" + column).asLong())
                .isEqualTo(ORACLE.acts().values().stream()
                        .filter(act -> act.status().equals("RETURNED"))
                        .filter(act -> act.facts().team().equals("HAB"))
                        .filter(act -> act.facts().outcomes().contains("APAISE"))
                        .count());
    }
}
