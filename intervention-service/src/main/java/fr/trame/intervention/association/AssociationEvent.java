package fr.trame.intervention.association;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the association has said of itself. Each holds from its day until the day of the next; said later of the same day, it corrects. */
public sealed interface AssociationEvent {

    /** The day from which it holds. */
    LocalDate since();

    String author();

    Instant at();

    /** All that it says of itself but its logo. */
    @StoredEvent(name = "association-described")
    record AssociationDescribed(
            @Anonymous LocalDate since,
            @Staff String author,
            @Technical Instant at,
            Profile profile) implements AssociationEvent {}

    /**
     * Its logo, in a stream of its own: what it says is read without its picture.
     *
     * @param picture a PNG in Base64, made anew from its points; null where it has none from that day on
     */
    @StoredEvent(name = "association-logo-chosen")
    record LogoChosen(
            @Anonymous LocalDate since,
            @Staff String author,
            @Technical Instant at,
            @Anonymous @Nullable String picture)
            implements AssociationEvent {}

    /**
     * What is said of it. No person is named: the data protection officer is reached by function.
     *
     * @param address lines of it, as on an envelope
     * @param siret fourteen digits
     * @param trainingNumber its number as a training body, eleven signs
     * @param teamPhones of the teams that have a number of their own
     */
    @Anonymous
    @Schema(name = "AssociationProfile")
    record Profile(
            String name,
            @Nullable String acronym,
            List<String> address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            @Nullable String siret,
            @Nullable String trainingNumber,
            @Nullable String dpoEmail,
            @Nullable String dpoPhone,
            @Nullable String dpoAddress,
            @Nullable Charter charter,
            List<TeamPhone> teamPhones) {

        public Profile {
            address = List.copyOf(address);
            teamPhones = List.copyOf(teamPhones);
        }
    }

    /**
     * Its charter of ethics.
     *
     * @param extract whether the text is a part of it only, and is to be called so
     */
    @Anonymous
    @Schema(name = "AssociationCharter")
    record Charter(String title, String text, boolean extract) {}

    /** The number of a team. */
    @Anonymous
    @Schema(name = "AssociationTeamPhone")
    record TeamPhone(String team, String phone) {}
}
