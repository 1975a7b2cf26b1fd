package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.intervention.directory.DirectoryWithARetiredCode;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.refusal.CommandRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FactsReadingTest {

    private static final Defaults NADIA_OF_TER = new Defaults(List.of(NADIA), "TER");
    private static final Roster.Book EVERYBODY = (employee, team, day) -> true;

    private FactsReading reading;

    @BeforeEach
    void retiresACode(@TempDir Path folder) {
        reading = new FactsReading(DirectoryWithARetiredCode.since(DAY.plusDays(1), "PERM_MOB", folder));
    }

    @Test
    void refusesARetiredCodeToALaterFactAndReadsItOnAnEarlierOne() {
        assertThat(reading.read(request(DAY, "\"mode\": \"PERM_MOB\""), NADIA_OF_TER, EVERYBODY)
                        .mode())
                .isEqualTo("PERM_MOB");
        assertThatThrownBy(
                        () -> reading.read(request(DAY.plusDays(1), "\"mode\": \"PERM_MOB\""), NADIA_OF_TER, EVERYBODY))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InterventionRefusal.RETIRED_CODE);
                    assertThat(refused.field()).isEqualTo("mode");
                });
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
                        refused -> assertThat(refused.field()).isEqualTo("team"));
    }

    private static InterventionRequest request(LocalDate day, String more) {
        return JsonMapper.shared()
                .readValue(
                        "{\"date\": \"" + day + "\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D1\", " + more + "}",
                        InterventionRequest.class);
    }
}
