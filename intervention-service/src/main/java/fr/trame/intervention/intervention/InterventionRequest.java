package fr.trame.intervention.intervention;

import fr.trame.intervention.recording.Recording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts as a client sends them. Only the date, the main domain and a place or territory are required. */
@Schema(name = "Intervention", description = "Une intervention telle qu’elle est saisie")
record InterventionRequest(
        @Nullable
        @Schema(description = "UUID version 7 créé par le client", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Nullable
        @Schema(
                description = "Jour du fait, dans le fuseau horaire de l’association",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate date,

        @Nullable @Schema(type = "string", example = "14:05")
        LocalTime startTime,

        @Nullable @Schema(minimum = "1", maximum = "" + FactsRules.LONGEST_MINUTES)
        Integer durationMinutes,

        @Nullable @Schema(description = "Un ou deux employés ; à défaut, la personne qui saisit")
        List<@Nullable String> mediators,

        @Nullable @Schema(description = "À défaut, l’équipe de la personne qui saisit")
        String team,

        @Nullable @Schema(description = "À défaut, celui du lieu")
        String territory,

        @Nullable String place,

        @Nullable @Schema(description = "Liste LIEU ; à défaut, le type du lieu")
        String placeType,

        @Nullable @Schema(description = "Liste MODE") String mode,
        @Nullable @Schema(description = "Liste TEMPO") String tempo,
        @Nullable @Schema(description = "Liste ORIGINE") String origin,

        @Nullable @Schema(description = "Liste DOMAINE", requiredMode = Schema.RequiredMode.REQUIRED)
        String mainDomain,

        @Nullable @Schema(description = "Liste DOMAINE") List<@Nullable String> secondaryDomains,
        @Nullable @Schema(description = "Liste THEME") String theme,
        @Nullable PublicsRequest publics,

        @Nullable @Schema(minimum = "0", maximum = "" + FactsRules.MOST_PEOPLE)
        Integer peopleMet,

        @Nullable @Schema(minimum = "0", maximum = "" + FactsRules.HIGHEST_TENSION)
        Integer tensionBefore,

        @Nullable @Schema(minimum = "0", maximum = "" + FactsRules.HIGHEST_TENSION)
        Integer tensionAfter,

        @Nullable @Schema(description = "Liste RESULTAT") List<@Nullable String> outcomes,

        @Nullable
        @Schema(
                maxLength = FactsRules.LONGEST_NOTE,
                description = "Jamais de nom ; un caractère est ce qu’on voit comme un seul signe")
        String note,

        @Nullable
        @Schema(
                pattern = "^" + FactsRules.FUNDING_LINE + "$",
                maxLength = FactsRules.LONGEST_FUNDING_LINE,
                example = "CV-2026",
                description = "Un code : majuscules sans accent, chiffres, point, tiret et tiret bas")
        String fundingLine,

        @Nullable
        @Schema(description = "Instant noté par le téléphone, pour une saisie hors ligne ; à défaut, maintenant")
        Instant enteredAt) {

    /** What another feature knows of an intervention. */
    static InterventionRequest of(Recording.Entry entry) {
        return new InterventionRequest(
                entry.id(),
                entry.date(),
                entry.startTime(),
                entry.durationMinutes(),
                List.copyOf(entry.mediators()),
                entry.team(),
                entry.territory(),
                entry.place(),
                null,
                entry.mode(),
                entry.tempo(),
                entry.origin(),
                entry.mainDomain(),
                null,
                entry.theme(),
                null,
                entry.peopleMet(),
                null,
                null,
                List.copyOf(entry.outcomes()),
                null,
                null,
                null);
    }

    /** Counts by code of the lists AGE, GENRE and QUALITE. */
    record PublicsRequest(
            @Nullable Map<String, @Nullable Integer> age,
            @Nullable Map<String, @Nullable Integer> gender,
            @Nullable Map<String, @Nullable Integer> capacity) {}
}
