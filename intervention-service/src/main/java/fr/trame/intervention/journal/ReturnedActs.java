package fr.trame.intervention.journal;

import fr.trame.intervention.handover.OpenWork;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a manager asked its mediators to complete stays open until one of them, or a manager, does. */
@Component
class ReturnedActs implements OpenWork {

    private final JournalViews journal;

    ReturnedActs(JournalViews journal) {
        this.journal = journal;
    }

    @Override
    public String kind() {
        return "returned";
    }

    @Override
    public String one() {
        return "saisie rendue à compléter";
    }

    @Override
    public String several() {
        return "saisies rendues à compléter";
    }

    @Override
    public List<Thing> of(Collection<String> people) {
        return journal.returnedTo(people).stream()
                .map(entry -> new Thing(entry.id(), entry.facts().team(), entry.authors()))
                .toList();
    }
}
