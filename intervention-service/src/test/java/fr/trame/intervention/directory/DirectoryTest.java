package fr.trame.intervention.directory;

import static fr.trame.platform.request.Codes.Standing.RETIRED;
import static fr.trame.platform.request.Codes.Standing.UNKNOWN;
import static fr.trame.platform.request.Codes.Standing.USABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 5);

    private final Directory directory = new ReferenceFiles(null).load();

    @Test
    void tellsAUsableCodeFromAnUnknownOne() {
        assertThat(directory.standing("MODE", "PRES_RUE", DAY)).isEqualTo(USABLE);
        assertThat(directory.standing("MODE", "PRES_LUNE", DAY)).isEqualTo(UNKNOWN);
        assertThat(directory.standing("THEME", "PRES_RUE", DAY)).isEqualTo(UNKNOWN);
        assertThat(directory.standing("NO_LIST", "PRES_RUE", DAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void refusesARetiredCodeOnlyToLaterFacts(@TempDir Path folder) {
        Directory own = DirectoryWithARetiredCode.since(DAY.plusDays(1), "PERM_MOB", folder);

        assertThat(own.standing("MODE", "PERM_MOB", DAY)).isEqualTo(USABLE);
        assertThat(own.standing("MODE", "PERM_MOB", DAY.plusDays(1))).isEqualTo(RETIRED);
        assertThat(own.lists().lists().stream()
                        .flatMap(list -> list.entries().stream())
                        .anyMatch(entry -> entry.code().equals("PERM_MOB")))
                .isTrue();
    }

    @Test
    void putsAPlaceInItsTerritory() {
        assertThat(directory.place("LY8-EUS-8MAI")).contains(new Directory.PlaceOnMap("LY8-EUS", "RUE"));
        assertThat(directory.place("LY8-EUS-LUNE")).isEmpty();
    }
}
