package fr.trame.contracts.intervention;

import fr.trame.contracts.ListedIn;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as its mediators tell it. Codes are those of the reference lists; the free note never leaves its service.
 *
 * @param date day of the fact in Europe/Paris, {@code 2018-03-05}
 * @param startTime {@code 14:05} in Europe/Paris, when known
 * @param durationMinutes when known
 * @param mediators one, or two for a pair: a pair is one intervention
 * @param team code of the team that acted
 * @param territory code, when known; always known if a place is
 * @param mainDomain code of the list DOMAINE: the one domain under which it counts
 * @param peopleMet number of people, when known
 * @param tensionBefore 0 calm to 3 violence
 * @param tensionAfter 0 calm to 3 violence
 * @param fundingLine the one funding line it is attributed to
 * @param late entered more than 30 days after the fact
 * @param missing names of the facts still to be completed
 */
@Anonymous
public record InterventionFacts(
        String date,
        @Nullable String startTime,
        @Nullable Integer durationMinutes,
        @Staff List<String> mediators,
        String team,
        @Nullable String territory,
        @Nullable String place,
        @ListedIn("LIEU") @Nullable String placeType,
        @ListedIn("MODE") @Nullable String mode,
        @ListedIn("TEMPO") @Nullable String tempo,
        @ListedIn("ORIGINE") @Nullable String origin,
        @ListedIn("DOMAINE") String mainDomain,
        @ListedIn("DOMAINE") List<String> secondaryDomains,
        @ListedIn("THEME") @Nullable String theme,
        Publics publics,
        @Nullable Integer peopleMet,
        @ListedIn("TENSION") @Nullable Integer tensionBefore,
        @ListedIn("TENSION") @Nullable Integer tensionAfter,
        @ListedIn("RESULTAT") List<String> outcomes,
        @Nullable String fundingLine,
        boolean late,
        List<String> missing) {}
