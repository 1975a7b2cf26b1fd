package fr.trame.training.staff;

import fr.trame.platform.request.AtMostSigns;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the staff directory is sent. No constraint on the elements of a list: the validator compares each violation with all
 * before it, so that thousands would keep it busy for minutes; {@link StaffController} looks at roles one by one.
 */
final class StaffRequest {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_ROLES = 20;
    private static final String TOO_MANY = "Vingt rôles au plus.";
    private static final String TOO_LONG = "Cent signes au plus.";

    private StaffRequest() {}

    record Joining(
            @NotNull
            @Pattern(
                    regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                    message = "Un identifiant UUID en minuscules est attendu.")
            String id,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String givenName,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String familyName,

            @NotNull @Pattern(regexp = "[FH]", message = "F ou H est attendu.")
            String gender,

            @NotEmpty @Size(max = MOST_ROLES, message = TOO_MANY)
            List<String> roles,

            @Nullable String team,
            @NotNull LocalDate from) {}

    /** By another name than the part of an {@link EmployeeView} in the API's document. */
    @Schema(name = "NewAssignment")
    record Assignment(
            @NotEmpty @Size(max = MOST_ROLES, message = TOO_MANY)
            List<String> roles,

            @Nullable String team,
            @NotNull LocalDate from) {}

    /** A second team, or in somebody's place until a day. */
    record Posting(
            @NotEmpty @Size(max = MOST_ROLES, message = TOO_MANY)
            List<String> roles,

            @NotBlank String team,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    record Leaving(@NotNull LocalDate until) {}
}
