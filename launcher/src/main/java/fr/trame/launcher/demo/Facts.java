package fr.trame.launcher.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mediator notes of an intervention, as the public API reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Facts(
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

    /** People by age bracket, gender and capacity; codes in order, so that the same facts are the same bytes. */
    record Publics(Map<String, Integer> age, Map<String, Integer> gender, Map<String, Integer> capacity) {}

    /** Is there all that a figure asks of an entry? Then a manager can validate it with the others of the day. */
    boolean readyToValidate() {
        return startTime != null && mode != null && origin != null && theme != null && outcomes != null;
    }

    boolean complete() {
        return readyToValidate() && publics != null;
    }

    Facts on(String otherDate) {
        return new Facts(
                otherDate,
                startTime,
                durationMinutes,
                mediators,
                team,
                territory,
                place,
                placeType,
                mode,
                tempo,
                origin,
                mainDomain,
                secondaryDomains,
                theme,
                publics,
                peopleMet,
                tensionBefore,
                tensionAfter,
                outcomes,
                note);
    }

    Facts by(List<String> others) {
        return new Facts(
                date,
                startTime,
                durationMinutes,
                others,
                team,
                territory,
                place,
                placeType,
                mode,
                tempo,
                origin,
                mainDomain,
                secondaryDomains,
                theme,
                publics,
                peopleMet,
                tensionBefore,
                tensionAfter,
                outcomes,
                note);
    }

    Facts under(String otherDomain) {
        return new Facts(
                date,
                startTime,
                durationMinutes,
                mediators,
                team,
                territory,
                place,
                placeType,
                mode,
                tempo,
                origin,
                otherDomain,
                List.of(),
                theme,
                publics,
                peopleMet,
                tensionBefore,
                tensionAfter,
                outcomes,
                note);
    }

    Facts leadingTo(List<String> otherOutcomes) {
        return new Facts(
                date,
                startTime,
                durationMinutes,
                mediators,
                team,
                territory,
                place,
                placeType,
                mode,
                tempo,
                origin,
                mainDomain,
                secondaryDomains,
                theme,
                publics,
                peopleMet,
                tensionBefore,
                tensionAfter,
                otherOutcomes,
                note);
    }

    Facts lacking(String field) {
        return new Facts(
                date,
                field.equals("startTime") ? null : startTime,
                durationMinutes,
                mediators,
                team,
                territory,
                place,
                placeType,
                field.equals("mode") ? null : mode,
                tempo,
                field.equals("origin") ? null : origin,
                mainDomain,
                secondaryDomains,
                field.equals("theme") ? null : theme,
                field.equals("publics") ? null : publics,
                peopleMet,
                tensionBefore,
                tensionAfter,
                field.equals("outcomes") ? null : outcomes,
                note);
    }
}
