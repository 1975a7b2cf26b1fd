package fr.trame.launcher.demo.year;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a mediator notes of an intervention, as the public API reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        String date,
        @Nullable String startTime,
        int durationMinutes,
        List<String> mediators,
        String team,
        String territory,
        @Nullable String place,
        @Nullable String placeType,
        @Nullable String mode,
        String tempo,
        @Nullable String origin,
        String mainDomain,
        List<String> secondaryDomains,
        @Nullable String theme,
        @Nullable Publics publics,
        @Nullable Integer peopleMet,
        @Nullable Integer tensionBefore,
        @Nullable Integer tensionAfter,
        @Nullable List<String> outcomes,
        @Nullable String note) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** People by age bracket, gender and capacity; codes in order, so that the same facts are the same bytes. */
    public record Publics(Map<String, Integer> age, Map<String, Integer> gender, Map<String, Integer> capacity) {}

    /** Is there all that a figure asks of an entry? Then a manager can validate it with the others of the day. */
    public boolean readyToValidate() {
        return startTime != null && mode != null && origin != null && theme != null && outcomes != null;
    }

    boolean complete() {
        return readyToValidate() && publics != null;
    }

    /** The same on another day. */
    public Facts on(String otherDate) {
        return with(Map.of("date", otherDate));
    }

    Facts by(List<String> others) {
        return with(Map.of("mediators", others));
    }

    Facts under(String otherDomain) {
        return with(Map.of("mainDomain", otherDomain, "secondaryDomains", List.of()));
    }

    Facts leadingTo(List<String> otherOutcomes) {
        return with(Map.of("outcomes", otherOutcomes));
    }

    Facts lacking(String field) {
        Map<String, Object> fields = fields();
        fields.remove(field);
        return of(fields);
    }

    private Facts with(Map<String, Object> others) {
        Map<String, Object> fields = fields();
        fields.putAll(others);
        return of(fields);
    }

    private Map<String, Object> fields() {
        return JSON.convertValue(this, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Facts of(Map<String, Object> fields) {
        return JSON.convertValue(fields, Facts.class);
    }
}
