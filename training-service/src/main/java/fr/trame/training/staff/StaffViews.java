package fr.trame.training.staff;

import fr.trame.contracts.Topics;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which employees there are. */
@Component
class StaffViews implements Views {

    private static final Index BY_LAST_DAY = Index.by().orderedBy("until");

    static final View<StaffView> PEOPLE = View.of("staff", 4, StaffView.class, StaffView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(BY_LAST_DAY);

    private final Finder<StaffView> people;

    StaffViews(Finders finders) {
        this.people = finders.of(PEOPLE);
    }

    @Override
    public List<View<?>> views() {
        return List.of(PEOPLE);
    }

    /** Those whose last day is that day or later; everybody who is or was here if there is none. */
    Page<StaffView> employees(@Nullable LocalDate from, PageRequest request) {
        return people.page(BY_LAST_DAY.of().between(from == null ? null : from.toString(), null), request);
    }
}
