package fr.trame.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.trame.launcher.demo.year.DemoYear;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CurrentWeeksTest {

    private static final DemoYear YEAR = DemoYear.generate();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate START = LocalDate.of(2026, 2, 23);

    /** How long an identity is kept that nobody was met under, or that nobody consented to. */
    private static final int KEPT = 30;

    private record Sent(String path, JsonNode body) {}

    private final List<Sent> sent = new ArrayList<>();

    private void send(LocalDate today, int status) {
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Api.Sender api = (as, method, path, version, body) -> {
            sent.add(new Sent(path, JSON.valueToTree(body)));
            return new Api.Answer(status, JSON.readTree("{\"version\": 0}"));
        };
        new CurrentWeeks(YEAR, api, clock).send();
    }

    @Test
    void isFewRequestsOfWhichNoneIsOf2018() {
        send(START, 200);
        assertThat(sent).hasSize(54).allSatisfy(each -> {
            if (each.body().has("date")) {
                assertThat(each.body().path("date").asString()).isBetween("2026-01-15", START.toString());
            }
        });
    }

    @Test
    void keepsWhoThePartiesAreWhateverTheDayOfTheWeek() {
        for (int day = 0; day < 7; day++) {
            LocalDate today = START.plusDays(day);
            sent.clear();
            send(today, 200);
            assertThat(sent)
                    .filteredOn(each ->
                            each.path().endsWith("/parties") || each.path().endsWith("/contacts"))
                    .hasSize(12)
                    .allSatisfy(each -> assertThat(date(each)).isAfter(today.minusDays(KEPT - 1)));
            assertThat(sent)
                    .filteredOn(each -> each.path().endsWith("/steps"))
                    .hasSize(4)
                    .allSatisfy(each ->
                            assertThat(date(each).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
    }

    private static LocalDate date(Sent each) {
        return LocalDate.parse(each.body().path("date").asString());
    }

    @Test
    void signsOneProtocolWhollyAndOneInPartWithPicturesOfTheirOwn() throws Exception {
        send(START, 200);
        List<Sent> signatures = sent.stream()
                .filter(each -> each.path().endsWith("/signatures"))
                .toList();
        assertThat(signatures)
                .extracting(each -> each.body().path("mark").asString())
                .containsExactly("A", "B", "M1", "A");
        Set<String> pictures = new HashSet<>();
        for (Sent each : signatures) {
            String picture = each.body().path("picture").asString();
            assertThat(pictures.add(picture)).isTrue();
            assertThat(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture))))
                    .isNotNull();
            assertThat(each.body().path("place").asString()).contains("démonstration");
        }
    }

    @Test
    void leavesAsItIsWhatBeganOnAnotherDay() {
        assertThatCode(() -> send(START, 409)).doesNotThrowAnyException();
        assertThat(sent).hasSize(7);
    }
}
