package fr.trame.platform.house.bad.secrets;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An event that is careless with what it stores. */
@StoredEvent(name = "loose")
public record LooseEvent(
        @Technical String personId,
        String unmarked,
        @Anonymous @Staff String twice,
        @Personal(of = "nobody") String name,
        @Personal(of = "personId") LocalDate birthday,
        @Personal(of = "name") String ofASealedOne,
        @Anonymous Map<String, String> anything,
        @Anonymous Object open,
        List<Inside> inside,
        @Anonymous Inside marked) {

    /** A part with one decent field, which finds its person around it, and one that is not. */
    public record Inside(@Personal(of = "personId") List<String> decent, int deep) {}
}
