package fr.trame.intervention.journal;

import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionStanding;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.Lookup;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries by team or mediator in the order of their days; voided ones stay in theirs, marked. */
@Component
class JournalViews implements Views {

    private static final String TEAM = "facts.team";
    private static final String AWAITS = "awaits";
    private static final Index BY_TEAM = Index.by(TEAM).orderedBy("moment");
    private static final Index BY_MEDIATOR = Index.by("facts.mediators").orderedBy("moment");

    private static final Index BY_TEAM_AWAITING = Index.by(TEAM, AWAITS).orderedBy("moment");
    private static final Index BY_AUTHOR_AWAITING = Index.by("authors", AWAITS).orderedBy("opened");

    static final View<JournalView> VIEW = View.of("journal", 5, JournalView.class, JournalView::next)
            .hearing(Topics.INTERVENTIONS)
            .indexedBy(BY_TEAM, BY_MEDIATOR, BY_TEAM_AWAITING, BY_AUTHOR_AWAITING);

    private final Finder<JournalView> entries;
    private final ZoneId zone;

    JournalViews(Finders finders, ZoneId zone) {
        this.zone = zone;
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

    /** What a team did on these days and what still counts, the last first. */
    List<JournalView> counted(String team, LocalDate from, LocalDate to) {
        return entries.all(lookup(BY_TEAM.of(team), JournalQuestion.ofDays(from, to))).stream()
                .filter(entry -> !entry.status().equals(Status.VOIDED.name()))
                .toList();
    }

    /** The first day of which the team's manager has something left to look through; null if there is none. */
    @Nullable
    LocalDate firstOpenDay(String team) {
        return Stream.of(Awaited.values())
                .map(awaited -> BY_TEAM_AWAITING.of(team, awaited.name()))
                .flatMap(open -> entries.page(open, new PageRequest(null, 1, AtLeast.NOTHING)).items().stream())
                .map(entry -> LocalDate.parse(entry.facts().date()))
                .min(Comparator.naturalOrder())
                .orElse(null);
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

    /**
     * Of what a team did, what waits for that; the oldest facts first.
     *
     * @param author only what this person did or recorded; null if it does not matter
     */
    Page<JournalView> awaiting(String team, Awaited awaited, @Nullable String author, PageRequest request) {
        return entries.page(BY_TEAM_AWAITING.of(team, awaited.name()).matching("authors", author), request);
    }

    /** Of what somebody did or recorded, what waits for that; what is incomplete, as long as they may still complete it. */
    Page<JournalView> awaitingOf(String person, Awaited awaited, Instant now, PageRequest request) {
        Lookup own = BY_AUTHOR_AWAITING.of(person, awaited.name());
        return entries.page(awaited == Awaited.INCOMPLETE ? own.between(earliestOpen(now), null) : own, request);
    }

    /** What any of these people did or recorded and a manager asked them to complete. */
    List<JournalView> returnedTo(Collection<String> people) {
        return entries.all(BY_AUTHOR_AWAITING.of(List.copyOf(people), Awaited.RETURNED.name()));
    }

    /** What was opened before the first second of this day is no longer for its mediators to change. */
    private String earliestOpen(Instant now) {
        return JournalView.sortable(LocalDate.ofInstant(now, zone)
                .minusDays(InterventionStanding.DAYS_FOR_THE_OWN)
                .atStartOfDay(zone)
                .toInstant());
    }

    /** Until what the caller has just changed is there. */
    void waitFor(AtLeast atLeast) {
        entries.waitFor(atLeast);
    }

    private Page<JournalView> page(Lookup whose, JournalQuestion question, PageRequest request) {
        return entries.page(lookup(whose, question), request);
    }

    private static Lookup lookup(Lookup whose, JournalQuestion question) {
        Lookup asked = whose.between(question.first(), question.last())
                .matching("status", question.status())
                .matching("facts.theme", question.theme())
                .matching("facts.mainDomain", question.domain())
                .matching("facts.territory", question.territory())
                .matching("facts.place", question.place());
        return question.latestFirst() ? asked.descending() : asked;
    }
}
