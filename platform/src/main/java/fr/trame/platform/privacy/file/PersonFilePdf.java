package fr.trame.platform.privacy.file;

import fr.trame.platform.document.FrenchDates;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.document.Pdf;
import fr.trame.platform.privacy.access.Access;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is held on a person as a PDF in French. A service says in {@code person-file.properties} what its events, their fields and single
 * values ({@code cause.REQUEST}) are called, which fields hold people ({@code people}), and by {@link Labels} what its codes mean; what it
 * does not name is shown as it is stored, never left out. Ids are numbered as they come, the same one always alike, and other people are
 * only others: the JSON has them as they are.
 */
public final class PersonFilePdf {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final Pattern ISO_INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private static final int[] FACT_WIDTHS = {15, 17, 68};
    private static final int[] ACCESS_WIDTHS = {20, 30, 25, 25};

    private static final String BETWEEN_FIELDS = " · ";

    private final Properties words;
    private final Set<String> people;
    private final Labels labels;
    private final ZoneId zone;

    private PersonFilePdf(Properties words, Labels labels, ZoneId zone) {
        this.words = words;
        this.people = Set.of(words.getProperty("people", "").split(" ", -1));
        this.labels = labels;
        this.zone = zone;
    }

    /** What codes mean, in French. */
    @FunctionalInterface
    public interface Labels {

        /** What the code means in that field; the code itself where it is none. */
        String of(String field, String code);
    }

    /** In the words of a service: {@code person-file.properties} lies beside the class; moments are those of the zone. */
    public static PersonFilePdf inTheWordsOf(Class<?> beside, Labels labels, ZoneId zone) {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Stream.of(beside.getResourceAsStream("person-file.properties"))
                        .findFirst()
                        .orElseThrow(),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new PersonFilePdf(words, labels, zone);
    }

    /** The file, headed by whom it is from; its title names the part of the application, never the person. */
    public byte[] of(PersonFile held, Letterhead head) {
        Ids ids = new Ids(held.person(), new HashMap<>());
        Pdf pdf = new Pdf(head, word("title"), "")
                .paragraph("État au %s.".formatted(moment(held.asOf())))
                .paragraph(word("intro"))
                .heading("Ce qui est enregistré");
        if (held.events().iterator().hasNext()) {
            pdf.table(
                    List.of("Date", "Fait", "Contenu"),
                    FACT_WIDTHS,
                    () -> StreamSupport.stream(held.events().spliterator(), false)
                            .map(fact -> row(fact, ids))
                            .iterator());
        } else {
            pdf.paragraph("Rien n’est conservé ici sur cette personne.");
        }
        if (!held.accesses().isEmpty()) {
            pdf.heading("Consultations, sur un an")
                    .table(
                            List.of("Date", "Qui", "Quoi", "Motif"),
                            ACCESS_WIDTHS,
                            () -> held.accesses().stream()
                                    .map(access -> row(access, ids))
                                    .iterator());
        }
        return pdf.bytes();
    }

    private List<String> row(StoredFact fact, Ids ids) {
        List<String> parts = new ArrayList<>();
        describe("", fact.content(), ids, parts);
        return List.of(moment(fact.at()), word(fact.name()), String.join(BETWEEN_FIELDS, parts));
    }

    private List<String> row(Access access, Ids ids) {
        return List.of(
                moment(access.at()),
                ids.person(access.person()),
                access.label(),
                access.reason() == null ? "" : access.reason());
    }

    private void describe(String name, JsonNode value, Ids ids, List<String> parts) {
        if (isCounts(value)) {
            parts.add(named(
                    name,
                    value.properties().stream()
                            .map(count -> labels.of(name, count.getKey()) + "\u00a0"
                                    + count.getValue().asString())));
        } else if (value.isObject()) {
            value.properties().forEach(field -> describe(field.getKey(), field.getValue(), ids, parts));
        } else if (value.isArray()) {
            if (!value.isEmpty()) {
                parts.add(named(name, value.valueStream().map(each -> text(name, each, ids))));
            }
        } else if (!value.isNull()) {
            parts.add(named(name, Stream.of(text(name, value, ids))));
        }
    }

    private static boolean isCounts(JsonNode value) {
        return value.isObject() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isInt);
    }

    private String named(String name, Stream<String> values) {
        return word(name) + "\u00a0: " + values.collect(Collectors.joining(", "));
    }

    private String text(String name, JsonNode value, Ids ids) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "oui" : "non";
        }
        String stored = value.asString("");
        return words.getProperty(name + "." + stored, labels.of(name, text(name, stored, ids)));
    }

    private String text(String name, String stored, Ids ids) {
        if (people.contains(name)) {
            return ids.person(stored);
        }
        if (ISO_DAY.matcher(stored).matches()) {
            return FrenchDates.day(LocalDate.parse(stored));
        }
        return ISO_INSTANT.matcher(stored).matches() ? moment(Instant.parse(stored)) : ids.numbered(stored);
    }

    /** How people and things are called in one document. */
    private record Ids(String person, Map<String, Integer> numbers) {

        String person(String id) {
            return id.equals(person) ? "vous" : "une autre personne";
        }

        String numbered(String text) {
            if (text.equals(person)) {
                return "vous";
            }
            return ID.matcher(text)
                    .replaceAll(id -> "n°\u00a0" + numbers.computeIfAbsent(id.group(), _ -> numbers.size() + 1));
        }
    }

    private String moment(Instant at) {
        return FrenchDates.moment(at, zone);
    }

    private String word(String name) {
        return words.getProperty(name, name);
    }
}
