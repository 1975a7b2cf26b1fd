package fr.trame.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.readmodel.Control;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFolderTest {

    @TempDir
    private Path folder;

    @Test
    void givesEachInstanceAPlaceOfItsOwnAndTheSameOneAgain() {
        try (FileFolder first = FileFolder.claim(folder);
                FileFolder second = FileFolder.claim(folder)) {
            assertThat(first.file(1)).isEqualTo(folder.resolve("0/figures-1.duckdb"));
            assertThat(second.file(1)).isEqualTo(folder.resolve("1/figures-1.duckdb"));
        }
        try (FileFolder again = FileFolder.claim(folder)) {
            assertThat(again.file(1)).isEqualTo(folder.resolve("0/figures-1.duckdb"));
        }
    }

    @Test
    void remembersWhichFileIsReadAndDropsTheOthers() throws Exception {
        try (FileFolder place = FileFolder.claim(folder)) {
            assertThat(place.control()).isNull();
            Files.createFile(place.file(1));
            Files.createFile(place.file(2));
            Files.createFile(folder.resolve("0/figures-1.duckdb.wal"));
            Control control = Control.empty("figures");
            place.control(control);
            place.keepOnly(List.of(2));

            assertThat(place.control()).isEqualTo(control);

            assertThat(place.file(1)).doesNotExist();
            assertThat(folder.resolve("0/figures-1.duckdb.wal")).doesNotExist();
            assertThat(place.file(2)).exists();
            place.remove(2);
            assertThat(place.file(2)).doesNotExist();
        }
    }

    @Test
    void keepsAFileThatIsNotUsableAsideUntilTheNext() throws Exception {
        try (FileFolder place = FileFolder.claim(folder)) {
            Files.writeString(place.file(1), "broken");
            place.setAside(1);
            Files.writeString(place.file(2), "broken too");
            place.setAside(2);

            assertThat(place.file(2)).doesNotExist();
            assertThat(folder.resolve("0/figures-1.duckdb.aside")).doesNotExist();
            assertThat(folder.resolve("0/figures-2.duckdb.aside")).hasContent("broken too");
        }
    }
}
