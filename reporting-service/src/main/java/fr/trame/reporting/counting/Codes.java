package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Unit;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes of the reference lists and of the territories with their French labels, and whether a value of a dimension can be: it stands
 * in its list, or was counted before.
 */
@Component
public final class Codes {

    private static final String TERRITORIES = "territories.json";

    private static final Pattern HOUR = Pattern.compile("[1-7]-(1?[0-9]|2[0-3])");

    private final Map<String, Map<String, String>> labels = new HashMap<>();

    /** @param folder {@code trame.directory.folder}: its files replace the shipped ones of the same name */
    Codes(@Value("${trame.directory.folder:}") String folder, JsonMapper json) {
        for (JsonNode list : read(folder, "lists.json", json).path("lists")) {
            add(list.path("code").asString(), list.path("entries"));
        }
        add(Dimensions.TERRITORY.name(), read(folder, TERRITORIES, json).path("territories"));
        labels.put(
                Dimensions.STATUS.name(),
                Map.of("RECORDED", "Saisie", "RETURNED", "À compléter", "VALIDATED", "Validée"));
    }

    private void add(String list, JsonNode entries) {
        Map<String, String> codes = labels.computeIfAbsent(list, _ -> new HashMap<>());
        entries.forEach(entry ->
                codes.put(entry.path("code").asString(), entry.path("label").asString()));
    }

    private static JsonNode read(String folder, String name, JsonMapper json) {
        try (InputStream file = open(folder, name)) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String folder, String name) throws IOException {
        Path own = Path.of(folder).resolve(name);
        boolean given = !folder.isBlank() && Files.exists(own);
        return given ? Files.newInputStream(own) : new ClassPathResource("reference/" + name).getInputStream();
    }

    private Map<String, String> of(Dimension dimension) {
        String list = dimension.list();
        return labels.getOrDefault(list == null ? dimension.name() : list, Map.of());
    }

    /** In French; a code without a label stands for itself. */
    public String label(Dimension dimension, String code) {
        return of(dimension).getOrDefault(code, code);
    }

    /** Refuses a value that is none, naming the parameter it was sent in. */
    public void check(Snapshot snapshot, Dimension dimension, String value, String parameter) {
        if (!value.equals(Dimension.UNSAID) && !holds(snapshot, dimension, value)) {
            FigureRefusal refusal = dimension.equals(Dimensions.TEAM)
                    ? FigureRefusal.UNKNOWN_TEAM
                    : dimension.equals(Dimensions.TERRITORY)
                            ? FigureRefusal.UNKNOWN_TERRITORY
                            : FigureRefusal.UNKNOWN_VALUE;
            throw refusal.on(parameter);
        }
    }

    private boolean holds(Snapshot snapshot, Dimension dimension, String value) {
        return switch (dimension.column()) {
            case "month" -> reads(() -> YearMonth.parse(value));
            case "day" -> reads(() -> LocalDate.parse(value));
            case "hour" -> HOUR.matcher(value).matches();
            case "status" -> of(dimension).containsKey(value);
            case "team" -> isTeam(snapshot, value) || wasCounted(snapshot, dimension, value);
            default -> of(dimension).containsKey(value) || wasCounted(snapshot, dimension, value);
        };
    }

    private static boolean reads(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isTeam(Snapshot snapshot, String code) {
        return !snapshot.find("SELECT 1 FROM team WHERE code = ?", List.of(code), Cells::number)
                .isEmpty();
    }

    private static boolean wasCounted(Snapshot snapshot, Dimension dimension, String value) {
        String table = dimension.unit().fact() == Unit.Fact.ACT ? "act" : "referral";
        Sql sql = Sql.of("SELECT 1 FROM " + table + " WHERE true");
        dimension.narrow(sql, value);
        sql.add(" LIMIT 1");
        return !snapshot.find(sql.text(), sql.values(), Cells::number).isEmpty();
    }
}
