package fr.trame.intervention.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the directory: those of the association where it gives a folder, else the ones shipped. */
final class ReferenceFiles {

    /** Where some flag is left out it is off, hence no refusal of absent primitives; a misspelt field is refused. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final @Nullable Path folder;

    ReferenceFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    Directory load() {
        var lists = read("lists.json", ReferenceLists.class);
        var territories = read("territories.json", Territories.class);
        var places = read("places.json", Territories.Places.class);
        var partners = read("partners.json", Partners.class);
        var mappings = read("mappings.json", Mappings.class);
        var problems = ReferenceCheck.problems(lists, territories, places, partners, mappings);
        if (!problems.isEmpty()) {
            throw new BrokenReferenceFile(String.join("\n", problems), null);
        }
        return new Directory(lists, territories, places, partners, mappings);
    }

    private <T> T read(String name, Class<T> shape) {
        try (InputStream in = open(name)) {
            return JSON.readValue(in, shape);
        } catch (IOException | JacksonException unreadable) {
            throw new BrokenReferenceFile(name + " : " + unreadable.getMessage(), unreadable);
        }
    }

    private InputStream open(String name) throws IOException {
        if (folder != null && Files.exists(folder.resolve(name))) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream shipped = ReferenceFiles.class.getResourceAsStream("/reference/" + name);
        if (shipped == null) {
            throw new IOException("absent");
        }
        return shipped;
    }

    /** The service does not start on a vocabulary that contradicts itself. */
    static final class BrokenReferenceFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenReferenceFile(String problems, @Nullable Exception cause) {
            super("Les listes de référence ne peuvent pas être lues.\n" + problems, cause);
        }
    }
}
