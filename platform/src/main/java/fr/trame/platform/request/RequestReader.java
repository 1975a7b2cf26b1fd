package fr.trame.platform.request;

import static fr.trame.platform.refusal.CommonRefusal.DATE_TOO_EARLY;
import static fr.trame.platform.refusal.CommonRefusal.INVALID_ID;
import static fr.trame.platform.refusal.CommonRefusal.INVALID_VALUE;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;
import static fr.trame.platform.refusal.CommonRefusal.RETIRED_CODE;
import static fr.trame.platform.refusal.CommonRefusal.UNKNOWN_CODE;

import fr.trame.platform.records.Records;
import fr.trame.platform.refusal.Faults;
import fr.trame.platform.refusal.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one request. What is wrong is noted under the name of its field, and {@link #refuse} says no with all of it at
 * once, so that nobody has to send a form as often as it has faults. What a day decides, such as whether a code is in use, is not
 * judged where the day itself could not be read.
 */
public final class RequestReader {

    private final LocalDate earliest;
    private final Codes codes;
    private final Faults faults = new Faults();

    RequestReader(LocalDate earliest, Codes codes) {
        this.earliest = earliest;
        this.codes = codes;
    }

    /** Notes what the trade says is wrong with a field. */
    public void fault(Refusal reason, String field) {
        faults.add(reason, field);
    }

    /** Refuses if anything was noted. */
    public void refuse() {
        faults.refuse();
    }

    /** Something that has to be there; what stands in for it is never seen, for the request is refused. */
    public <T> T required(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            missing(field);
            return otherwise;
        }
        return value;
    }

    /** A day that has to be there and not before the first day that counts; null where it is not. */
    public @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day == null) {
            missing(field);
            return null;
        }
        if (day.isBefore(earliest)) {
            faults.add(
                    DATE_TOO_EARLY, field, "Cette date est trop ancienne\u00a0: pas avant le %s.".formatted(earliest));
            return null;
        }
        return day;
    }

    /** The same, or a day that is never seen, for the request is refused. */
    public LocalDate dayOrRefused(@Nullable LocalDate day) {
        return day == null ? earliest : day;
    }

    /** What {@link #refuse} let pass, and so is there. */
    public <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** An identifier that has to be there, made of a text that its type accepts. */
    public <I> @Nullable I id(String field, @Nullable String id, Function<String, I> type) {
        if (id == null) {
            missing(field);
            return null;
        }
        try {
            return type.apply(id);
        } catch (IllegalArgumentException not) {
            faults.add(INVALID_ID, field);
            return null;
        }
    }

    /** Text without the blanks around it; nothing where it is blank. */
    public @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A code of a list, if it is given. */
    public @Nullable String code(String field, String list, @Nullable String code, @Nullable LocalDate day) {
        if (code != null) {
            judge(field, list, code, day);
        }
        return code;
    }

    /** A code of a list, which has to be there. */
    public String requiredCode(String field, String list, @Nullable String code, @Nullable LocalDate day) {
        String given = required(field, code, "");
        code(field, list, code, day);
        return given;
    }

    /** Different codes of a list, in the order in which they came. */
    public List<String> codes(String field, String list, @Nullable List<?> given, @Nullable LocalDate day) {
        List<String> distinct = distinct(field, given);
        for (int i = 0; i < distinct.size(); i++) {
            judge(field + "[" + i + "]", list, distinct.get(i), day);
        }
        return distinct;
    }

    /**
     * Reads every component of which a contract says that it is a code, codes or counts by code of a list, in its order. A code that the
     * contract always has is required; those that came twice are left out.
     *
     * @param said what is said by the name of each component, and so by a map where a record says more
     */
    public void listed(Class<? extends Record> contract, Map<String, @Nullable Object> said, @Nullable LocalDate day) {
        listed(contract, said, "", day);
    }

    private void listed(
            Class<? extends Record> contract,
            Map<String, @Nullable Object> said,
            String path,
            @Nullable LocalDate day) {
        for (ListedComponent component : ListedComponent.of(contract)) {
            String name = component.name();
            Object value = said.get(name);
            if (component.list() == null) {
                Map<String, @Nullable Object> within =
                        value instanceof Record record ? Records.values(record) : new HashMap<>();
                listed(component.type().asSubclass(Record.class), within, path + name + ".", day);
                said.put(name, within);
            } else {
                said.put(name, listed(component, component.list(), path + name, value, day));
            }
        }
    }

    private @Nullable Object listed(
            ListedComponent component, String list, String field, @Nullable Object value, @Nullable LocalDate day) {
        if (component.type() == List.class) {
            return codes(field, list, (List<?>) value, day);
        }
        if (component.type() == Map.class) {
            return counts(field, list, (Map<?, ?>) value, day);
        }
        if (value == null && component.required()) {
            missing(field);
        } else if (value instanceof String code) {
            code(field, list, code, day);
        }
        return value;
    }

    /** How many of each code. Nobody counted under a code is the same as the code left out. */
    public Map<String, Integer> counts(String field, String list, @Nullable Map<?, ?> given, @Nullable LocalDate day) {
        Map<String, Integer> known = new TreeMap<>();
        if (given != null) {
            given.forEach((code, count) -> {
                judge(field, list, String.valueOf(code), day);
                if (count instanceof Integer some && some != 0) {
                    known.put(String.valueOf(code), some);
                }
            });
        }
        return known;
    }

    /** Different values, in the order in which they came. */
    public List<String> distinct(String field, @Nullable List<?> given) {
        var distinct = new LinkedHashSet<String>();
        if (given != null) {
            for (Object value : given) {
                if (value instanceof String text) {
                    distinct.add(text);
                } else {
                    faults.add(INVALID_VALUE, field);
                }
            }
        }
        return List.copyOf(distinct);
    }

    private void missing(String field) {
        faults.add(MISSING_FIELD, field, "Cette information est obligatoire\u00a0: " + field + ".");
    }

    private void judge(String field, String list, String code, @Nullable LocalDate day) {
        switch (codes.standing(list, code, dayOrRefused(day))) {
            case USABLE -> {}
            case RETIRED -> faults.add(RETIRED_CODE, field);
            case UNKNOWN -> faults.add(UNKNOWN_CODE, field, "Ce code n’existe pas dans la liste " + list + ".");
        }
    }
}
