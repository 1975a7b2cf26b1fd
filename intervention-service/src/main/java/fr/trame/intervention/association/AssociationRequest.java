package fr.trame.intervention.association;

import fr.trame.platform.document.RemadePicture;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent about the association. */
final class AssociationRequest {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_PHONE = 30;
    static final int MOST_LINES = 6;
    static final int MOST_TEAMS = 100;
    static final int LONGEST_CHARTER = 20_000;

    private AssociationRequest() {}

    /** What is said of it from a day on, all of it. */
    @Schema(name = "AssociationDescription")
    record Description(
            @Nullable
            @Schema(description = "Le jour à partir duquel c’est vrai", requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate since,

            @Nullable @Schema(maxLength = LONGEST_NAME, requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(maxLength = LONGEST_PHONE, description = "Sigle")
            String acronym,

            @Nullable @Schema(description = "Lignes de l’adresse postale, six au plus")
            List<@Nullable String> address,

            @Nullable @Schema(maxLength = LONGEST_PHONE) String phone,
            @Nullable @Schema(maxLength = LONGEST_NAME) String email,
            @Nullable @Schema(maxLength = LONGEST_LINE) String hours,

            @Nullable
            @Schema(description = "Quatorze chiffres, espaces permises\u00a0; sa clé est vérifiée (Luhn)")
            String siret,

            @Nullable @Schema(description = "Numéro de déclaration d’activité d’organisme de formation, onze chiffres")
            String trainingNumber,

            @Nullable
            @Schema(maxLength = LONGEST_NAME, description = "Délégué à la protection des données, sans nom")
            String dpoEmail,

            @Nullable @Schema(maxLength = LONGEST_PHONE) String dpoPhone,
            @Nullable @Schema(maxLength = LONGEST_LINE) String dpoAddress,
            @Nullable CharterBody charter,

            @Nullable @Schema(description = "Celles qui ont leur propre numéro, cent au plus")
            List<@Nullable TeamPhoneBody> teamPhones) {}

    @Schema(name = "CharterText")
    record CharterBody(
            @Nullable @Schema(maxLength = LONGEST_NAME) String title,
            @Nullable @Schema(maxLength = LONGEST_CHARTER) String text,

            @Nullable @Schema(description = "Le texte n’en est qu’une partie, et est nommé ainsi")
            Boolean extract) {}

    @Schema(name = "TeamPhoneLine")
    record TeamPhoneBody(
            @Nullable String team,
            @Nullable @Schema(maxLength = LONGEST_PHONE) String phone) {}

    /** A logo from a day on, or none. */
    @Schema(name = "LogoChoice")
    record Logo(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate since,

            @Nullable
            @Schema(
                    maxLength = RemadePicture.MOST_SENT / 3 * 4,
                    description = "PNG ou JPEG en Base64, refait à partir de ses points\u00a0; rien\u00a0: plus de logo")
            String picture) {}
}
