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

/** Which employees and teams there are. */
@Component
class StaffViews implements Views {

    private static final Index BY_LAST_DAY = Index.by().orderedBy("until");
    private static final Index ALL = Index.by();

    static final View<StaffView> PEOPLE = View.of("staff", 4, StaffView.class, StaffView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(BY_LAST_DAY);

    static final View<OpenedTeamView> TEAMS = View.of("teams", 1, OpenedTeamView.class, OpenedTeamView::next)
            .hearing(Topics.TRAINING)
            .about(OpenedTeamView::code)
            .indexedBy(ALL);

    private final Finder<StaffView> people;
    private final Finder<OpenedTeamView> teams;

    StaffViews(Finders finders) {
        this.people = finders.of(PEOPLE);
        this.teams = finders.of(TEAMS);
    }

    @Override
    public List<View<?>> views() {
        return List.of(PEOPLE, TEAMS);
    }

    /** Those whose last day is that day or later; everybody who is or was here if there is none. */
    Page<StaffView> employees(@Nullable LocalDate from, PageRequest request) {
        return people.page(BY_LAST_DAY.of().between(from == null ? null : from.toString(), null), request);
    }

    /** By code. */
    List<OpenedTeamView> teams() {
        return teams.all(ALL.of());
    }
}
