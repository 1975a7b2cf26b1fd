package fr.trame.intervention.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The shipped directory, but for one code that is out of use from a day on. */
public final class DirectoryWithARetiredCode {

    private DirectoryWithARetiredCode() {}

    public static Directory since(LocalDate day, String code, Path folder) {
        try (var in = Directory.class.getResourceAsStream("/reference/lists.json")) {
            String lists = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "\"code\": \"" + code + "\", ",
                            "\"code\": \"" + code + "\", \"validTo\": \"" + day.minusDays(1) + "\", ");
            Files.writeString(folder.resolve("lists.json"), lists);
            return new ReferenceFiles(folder).load();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
