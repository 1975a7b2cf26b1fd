package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be kept as it was sent is not taken, and each thing is written in one way. */
class WrittenFormsHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions";
    private static final String FAMILY = "\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "2018-03-05T23:30:00Z" | 400 | wrong-type
                    [2018, 3, 5]           | 400 | wrong-type
                    " 2018-03-05 "         | 400 | wrong-type
                    "2018-3-5"             | 400 | wrong-type
                    "05/03/2018"           | 400 | wrong-type
                    20180305               | 400 | wrong-type
                    ""                     | 400 | wrong-type
                    "-999999999-01-01"     | 400 | wrong-type
                    "2018-02-29"           | 422 | no-such-day
                    "2018-13-01"           | 422 | no-such-day
                    "0001-01-01"           | 422 | date-too-early
                    "1970-01-01"           | 422 | date-too-early
                    "1999-12-31"           | 422 | date-too-early
                    """)
    void takesADayInItsOneFormAndFromTheFirstThatCounts(String date, int status, String code) {
        String entry = entry(newId(), "").replace("\"2018-03-05\"", date);
        assertProblem(post(AS_NADIA, PATH, entry), status, code, "date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "startTime": [14, 5]            | startTime
                    "startTime": "2018-03-05T14:05" | startTime
                    "startTime": "24:05"            | startTime
                    "enteredAt": 1520275500         | enteredAt
                    "enteredAt": "2018-03-05"       | enteredAt
                    """)
    void takesTimesAndInstantsInTheirOneForm(String more, String field) {
        assertProblem(post(AS_NADIA, PATH, entry(newId(), more)), 400, "wrong-type", field);
    }

    @Test
    void saysThatADayOfTheAddressDoesNotExist() {
        assertProblem(get(AS_NADIA, PATH + "?team=TER&day=2019-02-29"), 422, "no-such-day", "day");
        assertProblem(get(AS_NADIA, PATH + "?team=TER&day=5-3-2018"), 400, "wrong-type", "day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "note": "moiti\\u00e9 \\ud83d"                     | note
                    "note": "\\udc68 seul"                             | note
                    "note": "fin\\u0000"                               | note
                    "note": "\\u001b[2J"                               | note
                    "note": "\\uffff"                                  | note
                    "mediators": ["emp-nadia", "emp-\\ud800"]          | mediators[1]
                    "publics": {"age": {"A\\u0000": 1}}                | publics.age.*
                    """)
    void refusesTextThatWouldNotComeBackAsItWasSent(String more, String field) {
        Answer refused = post(AS_NADIA, PATH, entry(newId(), more));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("text-not-storable");
        assertThat(field).startsWith(refused.text("/errors/0/field"));
    }

    @Test
    void keepsANoteAsItWasTypedAndKnowsItAgain() {
        String entry = entry(newId(), "\"note\": \"Rappel de l’usage\\n\\t" + FAMILY + "\"");
        Answer first = post(AS_NADIA, PATH, entry);
        assertThat(first.text("/facts/note"))
                .isEqualTo("Rappel de l’usage\n\t\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67");
        assertThat(post(AS_NADIA, PATH, entry).body()).isEqualTo(first.body());
    }

    @Test
    void countsTheSignsOfANoteAsPeopleSeeThem() {
        assertThat(post(AS_NADIA, PATH, entry(newId(), "\"note\": \"" + FAMILY.repeat(500) + "\""))
                        .status())
                .isEqualTo(201);
        assertProblem(
                post(AS_NADIA, PATH, entry(newId(), "\"note\": \"" + FAMILY.repeat(501) + "\"")),
                422,
                "note-too-long",
                "note");
    }
}
