package fr.trame.intervention.journal;

import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.Lookup;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries by team or mediator in the order of their days; voided ones stay in theirs, marked. */
@Component
class JournalViews implements Views {

    private static final String TEAM = "facts.team";
    private static final Index BY_TEAM = Index.by(TEAM).orderedBy("moment");
    private static final Index BY_MEDIATOR = Index.by("facts.mediators").orderedBy("moment");

    static final View<JournalView> VIEW = View.of("journal", 3, JournalView.class, JournalView::next)
            .hearing(Topics.INTERVENTIONS)
            .indexedBy(BY_TEAM, BY_MEDIATOR);

    private final Finder<JournalView> entries;

    JournalViews(Finders finders) {
        this.entries = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /** Of what a team did. */
    Page<JournalView> ofTeam(String team, JournalQuestion question, PageRequest request) {
        return page(BY_TEAM.of(team), question, request);
    }

    /** Of what a mediator did, as much as the caller may read: everything of their own, of others that of the caller's teams. */
    Page<JournalView> ofMediator(String mediator, Caller caller, JournalQuestion question, PageRequest request) {
        boolean own = mediator.equals(caller.person());
        return page(
                BY_MEDIATOR
                        .of(mediator)
                        .matching(
                                TEAM,
                                own
                                        ? null
                                        : caller.scope(Permission.JOURNAL_READ).teams()),
                question,
                request);
    }

    private Page<JournalView> page(Lookup whose, JournalQuestion question, PageRequest request) {
        Lookup asked = whose.between(question.first(), question.last())
                .matching("status", question.status())
                .matching("facts.theme", question.theme())
                .matching("facts.mainDomain", question.domain())
                .matching("facts.territory", question.territory());
        return entries.page(question.latestFirst() ? asked.descending() : asked, request);
    }
}
