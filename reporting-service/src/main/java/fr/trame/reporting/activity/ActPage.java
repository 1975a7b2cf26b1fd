package fr.trame.reporting.activity;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts behind a figure, by date and time, a page at a time. They do not say who acted. */
@Technical
record ActPage(int total, int page, int size, List<Item> items) {

    static final int SIZE = 50;

    /**
     * An intervention, or the one during which a referral was proposed.
     *
     * @param date of the referral, where one is shown
     * @param referral level of the referral, where one is shown
     */
    @Anonymous
    record Item(
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
            @Nullable String referral) {

        static Item of(Place place, Act act) {
            return of(place, act.id(), act, null);
        }

        static Item of(Place place, Link link, @Nullable Act act) {
            return of(place, link.intervention(), act, link.level());
        }

        private static Item of(Place place, String id, @Nullable Act act, @Nullable String referral) {
            String territory = place.territory().equals(Place.NO_TERRITORY) ? null : place.territory();
            String date = place.day().toString();
            return act == null
                    ? new Item(id, date, null, place.team(), territory, null, null, null, null, null, referral)
                    : new Item(
                            id,
                            date,
                            act.time(),
                            place.team(),
                            territory,
                            act.domain(),
                            act.theme(),
                            act.mode(),
                            act.people(),
                            act.status(),
                            referral);
        }
    }
}
