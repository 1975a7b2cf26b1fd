package fr.trame.platform.privacy;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with everything that can be sealed, and what cannot. */
record Visit(
        @Technical String visitId,
        @Technical String visitor,
        @Personal(of = "visitor") String name,
        @Personal(of = "visitor") @Nullable String phone,
        @Personal(of = "visitor") List<String> remarks,
        @Staff String host,
        @Staff(nameOf = "host") String hostName,
        @Anonymous int seats,
        Address address,
        List<Companion> companions) {

    /** Its person is the one of the record around it. */
    @Personal(of = "visitor")
    record Address(String street, @Anonymous String town) {}

    /** Somebody else, with a key of their own. */
    record Companion(
            @Technical String personId,
            @Personal(of = "personId") String alias) {}

    static Visit example() {
        return new Visit(
                "visit-1",
                "visitor-1",
                "Éloïse Ngô",
                null,
                List.of("a un chien", "vient le mardi"),
                "emp-1",
                "Amina Diallo",
                3,
                new Address("12 rue Garibaldi", "Lyon"),
                List.of(new Companion("visitor-2", "Zo"), new Companion("visitor-3", "Mme D.")));
    }
}
