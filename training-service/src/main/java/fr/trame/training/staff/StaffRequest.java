package fr.trame.training.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the staff directory is sent. */
final class StaffRequest {

    private static final int LONGEST_NAME = 100;
    private static final String TOO_LONG = "Cent signes au plus.";

    private StaffRequest() {}

    record Team(
            @NotBlank
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,11}", message = "Un code : deux à douze majuscules ou chiffres.")
            String code,

            @NotBlank @Size(max = LONGEST_NAME, message = TOO_LONG)
            String label,

            @NotBlank @Size(max = LONGEST_NAME, message = TOO_LONG)
            String service) {}

    record Joining(
            @NotNull
            @Pattern(
                    regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                    message = "Un identifiant UUID en minuscules est attendu.")
            String id,

            @NotBlank @Size(max = LONGEST_NAME, message = TOO_LONG)
            String givenName,

            @NotBlank @Size(max = LONGEST_NAME, message = TOO_LONG)
            String familyName,

            @NotNull @Pattern(regexp = "[FH]", message = "F ou H est attendu.")
            String gender,

            @NotEmpty List<@NotBlank String> roles,
            @Nullable String team,
            @NotNull LocalDate from) {}

    record Assignment(
            @NotEmpty List<@NotBlank String> roles,
            @Nullable String team,
            @NotNull LocalDate from) {}

    record Leaving(@NotNull LocalDate until) {}
}
