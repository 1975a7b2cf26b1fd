package fr.trame.intervention.handover;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.Collection;
import java.util.List;

/** One kind of things that people have to see to until they are done; a feature registers its own by a bean. */
public interface OpenWork {

    /** Its code: {@code referrals}. */
    String kind();

    /** What one of them is called: {@code mise en relation ouverte}. */
    String one();

    /** What several of them are called. */
    String several();

    /** What is open now and any of these people may see to, each thing once; found by an index. */
    List<Thing> of(Collection<String> people);

    /**
     * Something open.
     *
     * @param people all who may see to it by themselves, as its mediators
     */
    @Staff
    record Thing(@Technical String id, String team, List<String> people) {

        public Thing {
            people = List.copyOf(people);
        }
    }
}
