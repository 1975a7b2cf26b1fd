package fr.trame.platform.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.privacy.TestSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * What was stored once can be read for ever. A service keeps one file per stored event and revision,
 * {@code src/test/resources/approved/events/<name>.r<revision>.json}, holding a payload with every field set, and never
 * changes it once released. Its test calls {@code ApprovedEvents.check("fr.trame.intervention", upcasters...)}.
 */
public final class ApprovedEvents {

    private static final Path APPROVED = Path.of("src/test/resources/approved/events");
    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.r(\\d+)\\.json");

    private static final Instant STORED = Instant.parse("2018-03-05T13:05:00Z");

    private ApprovedEvents() {}

    public static void check(String basePackage, EventUpcaster... upcasters) {
        check(APPROVED, basePackage, upcasters);
    }

    static void check(Path directory, String basePackage, EventUpcaster... upcasters) {
        var names = StoredEventNames.scan(List.of(basePackage));
        assertThat(names.classes()).as("stored events below %s", basePackage).isNotEmpty();
        var serializer = new StoredNamesSerializer(names);
        var codec = new CommitCodec(serializer, new EventUpcasterChain(upcasters), TestSealing.sealingAt(STORED));
        for (Class<?> type : names.classes()) {
            var file = directory.resolve("%s.r%s.json".formatted(names.nameOf(type), names.revisionOf(type)));
            assertThat(file).as("approved JSON of %s", type.getSimpleName()).exists();
            JsonNode approved = serializer.getObjectMapper().readTree(file);
            JsonNode written = serializer.getObjectMapper().valueToTree(read(codec, file));
            assertThat(written).as("%s as it is written today", file).isEqualTo(approved);
        }
        for (Path file : files(directory)) {
            assertThat(read(codec, file)).as("%s as it is read today", file).isNotNull();
        }
    }

    private static Object read(CommitCodec codec, Path file) {
        var name = FILE.matcher(file.getFileName().toString());
        assertThat(name.matches())
                .as("%s is named <name>.r<revision>.json", file)
                .isTrue();
        try {
            var event = new Document(CommitCodec.NAME, name.group(1))
                    .append(CommitCodec.REVISION, Integer.valueOf(name.group(2)))
                    .append(CommitCodec.EVENT_ID, "0190a000-0000-7000-8000-000000000001")
                    .append(CommitCodec.AT, STORED.toString())
                    .append(CommitCodec.PAYLOAD, Document.parse(Files.readString(file)))
                    .append(CommitCodec.META, new Document());
            return codec.recorded(List.of(new Document(CommitCodec.STREAM, "stream")
                            .append(CommitCodec.FIRST, 0L)
                            .append(CommitCodec.TYPE, "Approved")
                            .append(CommitCodec.EVENTS, List.of(event))))
                    .getFirst()
                    .event();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
