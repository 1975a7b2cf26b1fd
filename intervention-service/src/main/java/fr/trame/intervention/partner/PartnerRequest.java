package fr.trame.intervention.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent about a partner. */
final class PartnerRequest {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_PHONE = 30;

    private PartnerRequest() {}

    /** A new partner. */
    @Schema(name = "NewPartner")
    record Registration(
            @Nullable
            @Schema(description = "UUID version 7 créé par le client", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Facts facts) {}

    /** What is told of it. */
    @Schema(name = "PartnerFacts")
    record Facts(
            @Nullable @Schema(maxLength = LONGEST_NAME, requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(description = "Anciens noms, dix au plus")
            List<@Nullable String> formerNames,

            @Nullable @Schema(description = "Liste TYPE_PART", requiredMode = Schema.RequiredMode.REQUIRED)
            String kind,

            @Nullable @Schema(maxLength = LONGEST_NAME, description = "Commune")
            String town,

            @Nullable @Schema(maxLength = LONGEST_LINE) String address,
            @Nullable @Schema(maxLength = LONGEST_PHONE) String phone,
            @Nullable @Schema(maxLength = LONGEST_NAME) String email,
            @Nullable @Schema(maxLength = LONGEST_LINE) String website,
            @Nullable @Schema(maxLength = LONGEST_LINE) String hours,

            @Nullable @Schema(description = "Territoires desservis")
            List<@Nullable String> territories,

            @Nullable @Schema(maxLength = LONGEST_TEXT, description = "Ce que l’on y prend")
            String takes,

            @Nullable @Schema(maxLength = LONGEST_TEXT, description = "Ce que l’on n’y prend pas")
            String refuses,

            @Nullable @Schema(description = "À qui s’adresser, vingt au plus")
            List<@Nullable ContactFacts> contacts) {}

    /** Whom to ask for there: a service or a function; a name only where it is needed. */
    @Schema(name = "ContactFacts")
    record ContactFacts(
            @Nullable @Schema(maxLength = LONGEST_NAME) String service,
            @Nullable @Schema(maxLength = LONGEST_NAME) String function,
            @Nullable @Schema(maxLength = LONGEST_NAME) String name,
            @Nullable @Schema(maxLength = LONGEST_PHONE) String phone,
            @Nullable @Schema(maxLength = LONGEST_NAME) String email) {}

    /** Since when it is known to be so; today if nothing is said. */
    @Schema(name = "PartnerConfirmation")
    record Confirmation(@Nullable LocalDate date) {}

    /** The one that stays. */
    @Schema(name = "PartnerMerge")
    record Merge(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String into) {}
}
