package fr.trame.training.outside;

import fr.trame.platform.request.AtMostSigns;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent about people who are no staff. */
final class OutsiderRequest {

    private static final int LONGEST_NAME = 100;
    private static final String TOO_LONG = "Cent signes au plus.";

    private OutsiderRequest() {}

    @Schema(name = "NewOutsider")
    record Registering(
            @NotNull
            @Pattern(
                    regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                    message = "Un identifiant UUID en minuscules est attendu.")
            String id,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String givenName,

            @NotBlank @AtMostSigns(value = LONGEST_NAME, message = TOO_LONG)
            String familyName,

            @NotBlank String function,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    @Schema(name = "OutsiderAccess")
    record Admitting(
            @NotBlank String function,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}
}
