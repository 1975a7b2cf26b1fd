package fr.trame.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.reporting.Announcing;
import fr.trame.reporting.Cast;
import fr.trame.reporting.Instance;
import fr.trame.reporting.counting.RandomHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken away is what is on the screen: every line of it, in its order, and nothing else, in both forms. */
class TakenAwayTest {

    private static final TestBroker BROKER = TestBroker.create();
    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final String SPAN = "from=2018-01-01&to=2018-12-31";

    /** Codes that a spreadsheet would take for formulas. */
    private static final List<String> FORMULAS = List.of("=1+1", "+33", "-2+3", "@SUM(A1)");

    @TempDir
    private static Path folder;

    private static Instance service;

    @BeforeAll
    static void start() {
        List<HeardAnnouncement> facts = new ArrayList<>(new RandomHistory(31).of(200));
        for (int i = 0; i < FORMULAS.size(); i++) {
            String act = "0192f000-0000-7000-8000-00000000fe%02x".formatted(i);
            facts.add(Cast.recorded(act, Cast.on(Cast.hall(), "2018-05-0" + (i + 1), "TER", FORMULAS.get(i))));
        }
        Announcing.all(BROKER.address(), facts);
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

    private static JsonNode screen(String question) {
        return JsonMapper.shared()
                .readTree(service.get("/api/activity/" + question).body());
    }

    /** The same from both files, which are held against each other. */
    private static List<List<String>> file(String question) throws IOException {
        byte[] csv = service.bytes("/api/activity/" + question + "&format=csv");
        List<List<String>> lines = Table.ofCsv(new String(csv, StandardCharsets.UTF_8));
        List<List<String>> cells = Table.ofXlsx(
                Files.write(folder.resolve("taken.xlsx"), service.bytes("/api/activity/" + question + "&format=xlsx")));
        assertThat(cells.stream().map(TakenAwayTest::trimmed))
                .containsExactlyElementsOf(
                        lines.stream().map(TakenAwayTest::trimmed).toList());
        return lines;
    }

    /** Without the empty cells at the end. */
    private static List<String> trimmed(List<String> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isEmpty()) {
            end--;
        }
        return line.subList(0, end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&team=TER", "&outcome=APAISE&origin=-", "&status=RETURNED&asOf=2018-01-02T08:01:00Z"})
    void givesEveryFigure(String filters) throws IOException {
        JsonNode figures = screen("figures?" + SPAN + filters);
        List<List<String>> lines = file("figures/export?" + SPAN + filters);

        int head = headOf(lines, "Chiffre");
        assertThat(lines.subList(head + 1, lines.size()).stream().map(TakenAwayTest::withoutLabel))
                .containsExactlyElementsOf(lines(figures));
    }

    private static int headOf(List<List<String>> lines, String first) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.getFirst().equals(first))
                .findFirst()
                .orElseThrow());
    }

    /** Dimension, code, unit, number, of these open: the French label of a code is not in the figures. */
    private static List<String> withoutLabel(List<String> line) {
        return List.of(line.get(0), line.get(1), line.get(3), line.get(4), line.get(5));
    }

    private static List<List<String>> lines(JsonNode figures) {
        List<List<String>> expected = new ArrayList<>(List.of(
                plain(
                        "Interventions",
                        "interventions",
                        figures.at("/interventions/count"),
                        open(figures, "interventions")),
                plain("Non validées", "interventions", figures.at("/interventions/notValidated"), ""),
                plain("Incomplètes", "interventions", figures.at("/interventions/incomplete"), ""),
                plain("Saisies tardives", "interventions", figures.at("/interventions/late"), ""),
                plain("Sur demande", "interventions", figures.at("/onRequest/count"), open(figures, "onRequest")),
                plain("Origine connue", "interventions", figures.at("/onRequest/known"), ""),
                plain("Personnes rencontrées", "personnes", figures.at("/people/met"), open(figures, "people")),
                plain("Mises en relation", "mises en relation", figures.at("/referrals/counting"), ""),
                plain("Orientations", "mises en relation", figures.at("/referrals/orientations"), "")));
        Map<String, String> units =
                Map.of("interventions", "interventions", "people", "personnes", "referrals", "mises en relation");
        for (JsonNode split : figures.at("/splits")) {
            String label = split.at("/label").asString();
            String unit = units.get(split.at("/unit").asString());
            for (JsonNode item : split.at("/items")) {
                JsonNode open = item.at("/open");
                expected.add(List.of(
                        label,
                        item.at("/code").asString(),
                        unit,
                        item.at("/count").asString(),
                        open.isNumber() ? open.asString() : ""));
            }
            long unsaid = split.at("/total").asLong() - split.at("/known").asLong();
            if (unsaid > 0) {
                expected.add(List.of(label, "", unit, Long.toString(unsaid), ""));
            }
        }
        return expected;
    }

    private static String open(JsonNode figures, String what) {
        return figures.at("/" + what + "/open").asString();
    }

    private static List<String> plain(String name, String unit, JsonNode count, String open) {
        return List.of(name, "", unit, count.asString(), open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&by=late", "&by=outcome&value=APAISE&team=HAB", "&by=referral&value=CONTACT"})
    void givesEveryActOfEveryPage(String filters) throws IOException {
        List<List<String>> onScreen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = screen("acts?" + SPAN + filters + next);
            page.at("/items")
                    .forEach(act -> onScreen.add(List.of(
                            act.at("/date").asString(),
                            act.at("/startTime").asString(""),
                            act.at("/team").asString(),
                            act.at("/peopleMet").asString(""),
                            act.at("/id").asString())));
            next = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").asString();
        }
        List<List<String>> lines = file("acts/export?" + SPAN + filters);

        int head = headOf(lines, "Date");
        assertThat(lines.get(head - 1)).startsWith("Nombre", Integer.toString(onScreen.size()));
        assertThat(lines.subList(head + 1, lines.size()).stream()
                        .map(line -> List.of(line.get(0), line.get(1), line.get(2), line.get(7), line.get(10))))
                .isNotEmpty()
                .containsExactlyElementsOf(onScreen);
    }

    @Test
    void keepsATextThatLooksLikeAFormulaAText() throws IOException {
        List<List<String>> lines = file("figures/export?" + SPAN);
        assertThat(lines.stream()
                        .filter(line -> line.getFirst().equals("Territoire"))
                        .map(line -> line.get(1)))
                .containsAll(FORMULAS);
        String csv = service.get("/api/activity/figures/export?" + SPAN + "&format=csv")
                .body();
        FORMULAS.forEach(formula ->
                assertThat(csv).contains(";'" + formula + ";'" + formula + ";").doesNotContain(";" + formula));
    }
}
