package fr.trame.reporting.export;

import fr.trame.platform.document.FrenchDates;
import fr.trame.reporting.counting.Codes;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.store.Snapshot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes are called in French, as one snapshot knows it: those of the lists, the teams that were opened, months, days and hours. */
public final class Labels {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Codes codes;
    private final Map<String, String> teams = new HashMap<>();

    public Labels(Codes codes, Snapshot snapshot) {
        this.codes = codes;
        snapshot.each("SELECT code, label FROM team", List.of(), row -> {
            String code = row.text();
            String label = row.text();
            if (code != null && label != null) {
                teams.put(code, label);
            }
        });
    }

    /** A code without a label stands for itself, and what is not said says so. */
    public String of(Dimension dimension, @Nullable String code) {
        if (code == null || code.equals(Dimension.UNSAID)) {
            return "Non renseigné";
        }
        return switch (dimension.column()) {
            case "month" -> FrenchDates.month(YearMonth.parse(code));
            case "day" -> FrenchDates.day(LocalDate.parse(code));
            case "hour" -> hour(code);
            case "team" -> team(code);
            default -> codes.label(dimension, code);
        };
    }

    /** The team of this code. */
    public String team(String code) {
        return teams.getOrDefault(code, code);
    }

    /** {@code 1-10} is a Monday from ten to eleven. */
    private static String hour(String code) {
        int dash = code.indexOf('-');
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(code, 0, dash, 10));
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + code.substring(dash + 1) + NO_BREAK_SPACE
                + "h";
    }
}
