package fr.trame.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path around;

    @Test
    void deletesAFolderWithAllThatIsInIt() throws Exception {
        Path folder = around.resolve("folder");
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "text");
        Folders.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(around).isDirectory();
    }

    @Test
    void doesNothingWhereThereIsNone() {
        Folders.delete(around.resolve("never made"));
        assertThat(around).isEmptyDirectory();
    }
}
