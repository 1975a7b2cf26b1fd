package fr.trame.contracts.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.intervention.Doubles.Act;
import fr.trame.contracts.intervention.Doubles.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublesTest {

    private static final Act NADIAS =
            act("1", "nadia", "nadia karim", "TER", "2018-03-05", "14:05", "EUS", "HALL-12", "HALL", "D1");

    @ParameterizedTest
    @CsvSource({
        "karim, karim nadia, 14:05",
        "karim, karim, 14:20",
        "karim, karim, 13:50",
        "karim, karim yann, 14:05",
        "yann, yann, 14:05",
    })
    void proposesWhatBothMayHaveRecorded(String by, String mediators, String time) {
        Act other = act("2", by, mediators, "TER", "2018-03-05", time, "EUS", "HALL-12", "HALL", "D1");
        assertThat(Doubles.same(NADIAS, other)).isTrue();
        assertThat(Doubles.same(other, NADIAS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, nadia, nadia karim, TER, 2018-03-05, 14:05, EUS, HALL-12, HALL, D1",
        "1, karim, karim nadia, TER, 2018-03-05, 14:05, EUS, HALL-12, HALL, D1",
        "2, yann,  yann odile,  TER, 2018-03-05, 14:05, EUS, HALL-12, HALL, D1",
        "2, karim, karim nadia, HAB, 2018-03-05, 14:05, EUS, HALL-12, HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-06, 14:05, EUS, HALL-12, HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-05, 14:21, EUS, HALL-12, HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-05,      , EUS, HALL-12, HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-05, 14:05, EUS, HALL-14, HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-05, 14:05, EUS,        , HALL, D1",
        "2, karim, karim nadia, TER, 2018-03-05, 14:05, EUS, HALL-12, HALL, D2.1",
    })
    void proposesNothingElse(
            String id,
            String by,
            String mediators,
            String team,
            String date,
            String time,
            String territory,
            String place,
            String type,
            String domain) {
        Act other = act(id, by, mediators, team, date, time, territory, place, type, domain);
        assertThat(Doubles.same(NADIAS, other)).isFalse();
        assertThat(Doubles.same(other, NADIAS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EUS, RUE, true", "EUS, PARC, false", "MER, RUE, false", ", RUE, false"})
    void takesTerritoryAndSortForAPlaceThatNobodyNamed(String territory, String type, boolean same) {
        Act one = act("1", "nadia", "nadia", "TER", "2018-03-05", "14:05", "EUS", null, "RUE", "D1");
        Act other = act("2", "karim", "karim", "TER", "2018-03-05", "14:05", territory, null, type, "D1");
        assertThat(Doubles.same(one, other)).isEqualTo(same);
    }

    @Test
    void findsAllPairsAmongMany() {
        Act karims = act("2", "karim", "karim", "TER", "2018-03-05", "14:10", "EUS", "HALL-12", "HALL", "D1");
        Act untimed = act("3", "yann", "yann", "TER", "2018-03-05", null, "EUS", "HALL-12", "HALL", "D1");
        Act yanns = act("4", "yann", "yann", "TER", "2018-03-05", "14:25", "EUS", "HALL-12", "HALL", "D1");
        assertThat(Doubles.among(List.of(NADIAS, karims, untimed, yanns)))
                .containsExactly(new Pair(NADIAS, karims), new Pair(karims, yanns));
    }

    private static Act act(
            String id,
            String by,
            String mediators,
            String team,
            String date,
            String time,
            String territory,
            String place,
            String type,
            String domain) {
        return new Act(id, by, List.of(mediators.split(" ")), team, date, time, territory, place, type, domain);
    }
}
