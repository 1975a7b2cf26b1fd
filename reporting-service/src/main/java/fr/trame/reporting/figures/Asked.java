package fr.trame.reporting.figures;

import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Codes;
import fr.trame.reporting.counting.FigureRefusal;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.store.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a question as they were sent, each read in its declared form and no other. */
final class Asked {

    /** Those of every selection beside the filters, which are {@link Dimensions#filters()}. */
    static final Set<String> SELECTING = Set.of("from", "to", "mediator", "asOf");

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final int ISO_DAY = 10;

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final Snapshot snapshot;
    private final Codes codes;

    /** Refuses a parameter that is neither of a selection nor one of these. */
    Asked(HttpServletRequest request, List<String> more, Snapshot snapshot, Codes codes) {
        this.snapshot = snapshot;
        this.codes = codes;
        request.getParameterMap().forEach((name, values) -> {
            boolean filter = Dimensions.named(name).map(Dimension::filter).orElse(false);
            if (!filter && !SELECTING.contains(name) && !more.contains(name)) {
                throw FigureRefusal.UNKNOWN_PARAMETER.on("parameter");
            }
            if (values.length > 0 && !values[0].isBlank()) {
                sent.put(name, values[0].strip());
            }
        });
    }

    @Nullable
    String text(String name) {
        return sent.get(name);
    }

    Dimension dimension(String name) {
        String asked = sent.get(name);
        if (asked == null) {
            throw CommonRefusal.MISSING_FIELD.on(name);
        }
        return Dimensions.named(asked).orElseThrow(() -> FigureRefusal.UNKNOWN_DIMENSION.on(name));
    }

    /** The figure behind which acts are wanted. */
    Behind behind() {
        Behind.Plain plain = Behind.plain(text("by"));
        List<Behind.Part> parts = new ArrayList<>();
        if (plain == null) {
            parts.add(part("by", "value"));
        }
        if (text("and") != null) {
            parts.add(part("and", "andValue"));
        }
        return new Behind(plain == null ? Behind.Plain.ALL : plain, parts);
    }

    private Behind.Part part(String name, String valueName) {
        Dimension dimension = dimension(name);
        String value = text(valueName);
        if (value == null) {
            throw FigureRefusal.VALUE_REQUIRED.on(valueName);
        }
        mustKnow(dimension, value, valueName);
        return new Behind.Part(dimension, value);
    }

    private void mustKnow(Dimension dimension, String value, String parameter) {
        codes.check(snapshot, dimension, value, parameter);
    }

    /** Whose own figures are asked for. */
    @Nullable
    String mediator() {
        return sent.get("mediator");
    }

    /** What is looked at, as far as the whole association is. */
    Selection selection() {
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (to.isBefore(from)) {
            throw FigureRefusal.PERIOD_REVERSED.on("to");
        }
        Map<String, String> filters = new LinkedHashMap<>();
        for (Dimension dimension : Dimensions.filters()) {
            String value = sent.get(dimension.name());
            if (value != null) {
                mustKnow(dimension, value, dimension.name());
                filters.put(dimension.name(), value);
            }
        }
        return new Selection(from, to, filters, mediator(), instant(), Scope.EVERYWHERE);
    }

    private LocalDate day(String name) {
        String text = sent.get(name);
        if (text == null) {
            throw CommonRefusal.MISSING_FIELD.on(name);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (text.length() == ISO_DAY && day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException _) {
            // refused below, like a day out of all bounds
        }
        throw FigureRefusal.WRONG_DATE.on(name);
    }

    private @Nullable Instant instant() {
        String text = sent.get("asOf");
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(Instant.parse(LATEST + "-01-01T00:00:00Z"))
                    && instant.isAfter(Instant.parse(EARLIEST + "-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw FigureRefusal.WRONG_INSTANT.on("asOf");
    }
}
