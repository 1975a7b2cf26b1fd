package fr.trame.training.privacy;

import fr.trame.contracts.Topics;
import fr.trame.platform.document.Letterhead;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the association says of itself, as it was heard. */
@Component
class AssociationViews implements Views {

    static final String STREAM = "association";

    static final View<AssociationView> ASSOCIATION =
            View.of("association", 1, AssociationView.class, AssociationView::next).hearing(Topics.ASSOCIATION);

    private final Finder<AssociationView> found;

    AssociationViews(Finders finders) {
        this.found = finders.of(ASSOCIATION);
    }

    @Override
    public List<View<?>> views() {
        return List.of(ASSOCIATION);
    }

    /** Nothing while nobody has said anything, or while it is not heard yet: the file is a right, its head is not. */
    Letterhead head(LocalDate day) {
        try {
            return found.find(STREAM)
                    .map(known -> new Letterhead(known.head(day), Optional.empty()))
                    .orElse(Letterhead.NONE);
        } catch (StoreUnavailable notYet) {
            return Letterhead.NONE;
        }
    }
}
