package fr.trame.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document says what the records say, no more and no less. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")));

    static List<Class<?>> records() {
        return Announcements.all().stream()
                .flatMap(AsyncApiTest::withParts)
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> withParts(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Arrays.stream(type.getRecordComponents())
                        .<Class<?>>map(RecordComponent::getType)
                        .filter(Class::isRecord)
                        .flatMap(AsyncApiTest::withParts));
    }

    @Test
    void isAnAsyncApi3Document() {
        assertThat(DOCUMENT.path("asyncapi").stringValue()).isEqualTo("3.0.0");
    }

    @Test
    void listsEachAnnouncementOnItsTopic() {
        Map<String, String> documented = new TreeMap<>();
        DOCUMENT.path("channels")
                .forEach(channel -> channel.path("messages")
                        .propertyNames()
                        .forEach(name ->
                                documented.put(name, channel.path("address").stringValue())));
        assertThat(documented)
                .isEqualTo(Announcements.all().stream()
                        .collect(Collectors.toMap(
                                Announcements::name,
                                type -> type.getAnnotation(Announcement.class).topic())));
    }

    @ParameterizedTest
    @MethodSource("fr.trame.contracts.Announcements#all")
    void namesEachMessageAndItsPayload(Class<?> type) {
        var message = DOCUMENT.path("components").path("messages").path(Announcements.name(type));
        assertThat(message.path("name").stringValue()).isEqualTo("fr.trame." + Announcements.name(type));
        assertThat(message.path("payload").path("$ref").stringValue())
                .isEqualTo("#/components/schemas/" + type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesEachRecordAsItIs(Class<?> type) {
        var schema = DOCUMENT.path("components").path("schemas").path(type.getSimpleName());
        var components = type.getRecordComponents();
        assertThat(schema.path("properties").propertyNames())
                .containsExactly(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        assertThat(schema.path("required").values().stream().map(JsonNode::stringValue))
                .containsExactly(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }
}
