package fr.trame.intervention.incident;

import fr.trame.contracts.Topics;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Scope;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.Lookup;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Incidents of some teams or of all, the latest first; and those whose term is over. */
@Component
class IncidentViews implements Views {

    private static final Index BY_TEAM = Index.by("kept", "team").orderedBy("date");
    private static final Index BY_DATE = Index.by("kept").orderedBy("date");

    static final View<IncidentView> VIEW = View.of("incidents", 1, IncidentView.class, IncidentView::next)
            .hearing(Topics.INCIDENTS)
            .indexedBy(BY_TEAM, BY_DATE);

    private final Finder<IncidentView> incidents;

    IncidentViews(Finders finders) {
        this.incidents = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /** The latest of these teams. */
    List<IncidentView> latest(Scope scope, PageRequest request) {
        var teams = scope.teams();
        Lookup lookup = teams == null ? BY_DATE.of(true) : BY_TEAM.of(List.of(true), List.copyOf(teams));
        return teams != null && teams.isEmpty()
                ? List.of()
                : incidents.page(lookup.descending(), request).items();
    }

    /** Those of a team of that day: what may be about an act of it. */
    List<IncidentView> of(String team, LocalDate day, PageRequest request) {
        return incidents
                .page(BY_TEAM.of(true, team).between(day.toString(), day.toString()), request)
                .items();
    }

    /** Those of that day or before it that can still be read. */
    List<String> until(LocalDate day) {
        return incidents.all(BY_DATE.of(true).between(null, day.toString())).stream()
                .map(IncidentView::id)
                .toList();
    }
}
