package fr.trame.intervention.conflict.view;

import fr.trame.contracts.Topics;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases by team and by mediator, in the order of what is due; those over their time; and whose identities end. */
@Component
public class CaseViews implements Views {

    private static final Index BY_TEAM = Index.by("team", "open").orderedBy("due");
    private static final Index BY_PERSON = Index.by("people", "open").orderedBy("due");
    private static final Index BY_LIMIT = Index.by("team", "limited").orderedBy("limitOn");
    private static final Index BY_END = Index.by("state").orderedBy("due");
    private static final Index BY_KEPT = Index.by().orderedBy("keptUntil");

    static final View<CaseView> VIEW = View.of("cases", 1, CaseView.class, CaseView::announced)
            .hearing(Topics.CONFLICTS)
            .indexedBy(BY_TEAM, BY_PERSON, BY_LIMIT, BY_END, BY_KEPT);

    private final Finder<CaseView> cases;

    CaseViews(Finders finders) {
        this.cases = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /**
     * What a list leaves out.
     *
     * @param open whether something is still to be done
     */
    record Filter(
            boolean open, @Nullable String state, @Nullable String kind) {}

    Page<CaseView> ofTeam(String team, Filter filter, @Nullable String mediator, PageRequest request) {
        return cases.page(
                BY_TEAM.of(team, filter.open())
                        .matching("state", filter.state())
                        .matching("kind", filter.kind())
                        .matching("people", mediator),
                request);
    }

    Page<CaseView> of(String person, Filter filter, PageRequest request) {
        return cases.page(
                BY_PERSON
                        .of(person, filter.open())
                        .matching("state", filter.state())
                        .matching("kind", filter.kind()),
                request);
    }

    /** Mediations of a team that have reached their limit by that day, the oldest first. */
    Page<CaseView> over(String team, LocalDate today, Filter filter, PageRequest request) {
        return cases.page(
                BY_LIMIT.of(team, true).between(null, today.toString()).matching("kind", filter.kind()), request);
    }

    /** All open ones of a person: few. */
    List<CaseView> open(String person) {
        return cases.all(BY_PERSON.of(person, true));
    }

    /** All open ones of any of these people, in whatever team. */
    List<CaseView> openOf(Collection<String> people) {
        return cases.all(BY_PERSON.of(List.copyOf(people), true));
    }

    /** Those with an identity that ends by that day. */
    public List<String> keptUntil(LocalDate day) {
        return cases.all(BY_KEPT.of().between(null, day.toString())).stream()
                .map(CaseView::id)
                .toList();
    }

    /** Those closed by that day. */
    public List<String> closedBy(LocalDate day) {
        return cases.all(BY_END.of("CLOS").between(null, day.toString())).stream()
                .map(CaseView::id)
                .toList();
    }
}
