package fr.trame.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Once an announcement was released, others read it. The approved file of a name and version is never changed: what
 * no longer fits it is a new version with a file of its own.
 */
class ApprovedAnnouncementsTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Class<?>> announcements() {
        return Announcements.all();
    }

    @ParameterizedTest
    @MethodSource("announcements")
    void readsAndWritesTheApprovedJson(Class<?> type) {
        JsonNode approved = approved(Announcements.name(type));
        Object read = JSON.treeToValue(approved, type);
        assertThat(JSON.<JsonNode>valueToTree(read)).isEqualTo(approved);
        assertThat(JSON.readValue(JSON.writeValueAsString(read), type)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("announcements")
    void approvesEveryPartOfARecord(Class<?> type) {
        JsonNode approved = approved(Announcements.name(type));
        assertThat(approved.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(approved.values()).noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @MethodSource("announcements")
    void travelsOnAKnownTopicUnderAKebabCaseName(Class<?> type) {
        assertThat(type).isRecord();
        var announcement = type.getAnnotation(Announcement.class);
        assertThat(Topics.ALL).contains(announcement.topic());
        assertThat(announcement.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(announcement.version()).isPositive();
    }

    @Test
    void hasOneRecordForEachApprovedNameAndOneNameForEachRecord() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(Announcements.all().stream().flatMap(ApprovedAnnouncementsTest::readable))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".json", ""))
                                    .toList());
        }
    }

    /** What others may have sent long ago: parts that went since are passed over, of parts that came since nothing is said. */
    @ParameterizedTest
    @MethodSource("announcements")
    void readsEveryOlderVersion(Class<?> type) {
        JsonMapper lenient = JSON.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        JsonNode present = approved(Announcements.name(type));
        readable(type).forEach(name -> {
            JsonNode older = approved(name);
            JsonNode read = JSON.valueToTree(lenient.treeToValue(older, type));
            present.propertyNames()
                    .forEach(part -> assertThat(read.path(part))
                            .as("%s of %s", part, name)
                            .isEqualTo(older.has(part) ? present.path(part) : NullNode.getInstance()));
        });
    }

    /** Each version of an announcement that is still read, {@code intervention-voided.v1}. */
    private static Stream<String> readable(Class<?> type) {
        var announcement = type.getAnnotation(Announcement.class);
        return IntStream.rangeClosed(announcement.oldest(), announcement.version())
                .mapToObj(version -> announcement.name() + ".v" + version);
    }

    private static JsonNode approved(String name) {
        return JSON.readTree(APPROVED.resolve(name + ".json"));
    }
}
