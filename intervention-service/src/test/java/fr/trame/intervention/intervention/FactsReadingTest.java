package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.career.Career;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.directory.DirectoryWithARetiredCode;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.request.RequestReaders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FactsReadingTest {

    private static final Defaults NADIA_OF_TER = new Defaults(List.of(NADIA), "TER");
    private static final Roster.Book EVERYBODY = book(true);

    private FactsReading reading;

    @BeforeEach
    void retiresACode(@TempDir Path folder) {
        Directory directory = DirectoryWithARetiredCode.since(DAY.plusDays(1), "PERM_MOB", folder);
        reading = new FactsReading(new RequestReaders(LocalDate.of(2000, 1, 1), directory), directory);
    }

    @Test
    void refusesARetiredCodeToALaterFactAndReadsItOnAnEarlierOne() {
        assertThat(reading.read(request(DAY, "\"mode\": \"PERM_MOB\""), NADIA_OF_TER, EVERYBODY)
                        .mode())
                .isEqualTo("PERM_MOB");
        assertThatThrownBy(
                        () -> reading.read(request(DAY.plusDays(1), "\"mode\": \"PERM_MOB\""), NADIA_OF_TER, EVERYBODY))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(faults(refused)).containsExactly("retired-code mode"));
    }

    @Test
    void takesNoFactForDatedThatCountsNowhere() {
        Roster.Book nobody = book(false);
        for (LocalDate day : List.of(LocalDate.of(1999, 12, 31), LocalDate.MIN)) {
            assertThatThrownBy(() -> reading.read(request(day, "\"mode\": \"TEL\""), NADIA_OF_TER, nobody))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(faults(refused)).containsExactly("date-too-early date"));
        }
        assertThat(reading.read(request(LocalDate.of(2000, 1, 1), "\"mode\": \"TEL\""), NADIA_OF_TER, EVERYBODY)
                        .date())
                .isEqualTo("2000-01-01");
    }

    @Test
    void countsNobodyUnderACodeWithZero() {
        var facts = reading.read(
                request(DAY, "\"publics\": {\"age\": {\"A_12_17\": 0, \"A_70P\": 2}}"), NADIA_OF_TER, EVERYBODY);

        assertThat(facts.publics().age()).containsOnlyKeys("A_70P");
        assertThat(facts.peopleMet()).isNull();
    }

    @Test
    void namesAMediatorOnce() {
        var facts =
                reading.read(request(DAY, "\"mediators\": [\"emp-nadia\", \"emp-nadia\"]"), NADIA_OF_TER, EVERYBODY);

        assertThat(facts.mediators()).containsExactly(NADIA);
    }

    @Test
    void takesABlankNoteForNone() {
        assertThat(reading.read(request(DAY, "\"note\": \"  \""), NADIA_OF_TER, EVERYBODY)
                        .note())
                .isNull();
    }

    @Test
    void refusesAnEntryOfNoTeam() {
        assertThatThrownBy(() ->
                        reading.read(request(DAY, "\"mode\": \"TEL\""), new Defaults(List.of(NADIA), null), EVERYBODY))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(faults(refused)).containsExactly("missing-field team"));
    }

    @Test
    void namesAllThatIsWrongInTheOrderOfTheEntry() {
        Roster.Book nobody = book(false);
        var request = request(
                DAY,
                "\"place\": \"LUNE\", \"mode\": \"RIEN\", \"outcomes\": [\"X\", \"APAISE\", \"Y\", null],"
                        + " \"publics\": {\"age\": {\"A_0\": 1}}");

        assertThatThrownBy(() -> reading.read(request, NADIA_OF_TER, nobody))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(faults(refused))
                            .containsExactly(
                                    "unknown-place place",
                                    "not-team-member mediators[0]",
                                    "unknown-code mode",
                                    "unknown-code publics.age",
                                    "invalid-value outcomes",
                                    "unknown-code outcomes[0]",
                                    "unknown-code outcomes[2]");
                    assertThat(refused.reason()).isEqualTo(InterventionRefusal.UNKNOWN_PLACE);
                    assertThat(refused.detail()).isEqualTo("7 informations sont à corriger.");
                });
    }

    @Test
    void judgesNoMediatorWithoutADayOrATeam() {
        Roster.Book nobody = book(false);
        var request = JsonMapper.shared().readValue("{\"mode\": \"RIEN\"}", InterventionRequest.class);

        assertThatThrownBy(() -> reading.read(request, new Defaults(List.of(NADIA), null), nobody))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(faults(refused))
                                .containsExactly(
                                        "missing-field date",
                                        "missing-field team",
                                        "missing-field territory",
                                        "unknown-code mode",
                                        "missing-field mainDomain"));
    }

    private static List<String> faults(CommandRefused refused) {
        return refused.faults().stream()
                .map(fault -> fault.reason().code() + " " + fault.field())
                .toList();
    }

    private static InterventionRequest request(LocalDate day, String more) {
        return JsonMapper.shared()
                .readValue(
                        "{\"date\": \"" + day + "\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D1\", " + more + "}",
                        InterventionRequest.class);
    }

    private static Roster.Book book(boolean members) {
        return new Roster.Book() {
            @Override
            public Career career(String employee) {
                return Career.NONE;
            }

            @Override
            public boolean isMember(String employee, String team, LocalDate day) {
                return members;
            }
        };
    }
}
