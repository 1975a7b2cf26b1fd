package fr.trame.reporting.counting;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts behind a figure, by date and time, a page at a time. They do not say who acted.
 *
 * @param next where the next page begins; null on the last
 */
@Technical
public record ActPage(long total, List<Act> items, @Nullable String next) {

    /**
     * An intervention, or the one during which a referral was proposed.
     *
     * @param date of the referral, where one is shown
     * @param referral level of the referral, where one is shown
     */
    @Anonymous
    public record Act(
            @Technical String id,
            String date,
            @Nullable String startTime,
            String team,
            @Nullable String territory,
            @Nullable String mainDomain,
            @Nullable String theme,
            @Nullable String mode,
            @Nullable Integer peopleMet,
            @Nullable String status,
            @Nullable String referral) {}
}
