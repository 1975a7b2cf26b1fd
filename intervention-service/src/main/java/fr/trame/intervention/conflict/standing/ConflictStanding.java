package fr.trame.intervention.conflict.standing;

import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictAssigned;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRenewed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictReopened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictTablePlanned;
import fr.trame.intervention.conflict.event.PartyEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands: what decides what may be done with it.
 *
 * @param parties by their letters
 * @param limitOn the last day of the mediation, once it is open
 * @param acts the interventions that its steps are
 */
public record ConflictStanding(
        Request request,
        State state,
        People people,
        SortedMap<String, ConflictParty> parties,
        @Nullable LocalDate limitOn,
        Set<String> acts) {

    public static final int MOST_PARTIES = 6;

    /** What never changes. */
    public record Request(String team, LocalDate on, String kind, String link) {}

    /** The place of a case in its life. */
    public sealed interface State {

        record Requested() implements State {}

        record NotOpened(LocalDate on) implements State {}

        record Mediating(@Nullable LocalDate tableOn) implements State {}

        record Agreed(Agreement agreement) implements State {}

        record Closed(String outcome, @Nullable LocalDate keptUntil) implements State {}
    }

    /**
     * What the parties agreed, and how far it was looked after.
     *
     * @param checked how many of the checks were made
     */
    public record Agreement(
            String form, boolean partial, List<Commitment> promised, List<LocalDate> checks, int checked) {

        /** What is asked of each party: each commitment, or the agreement as a whole. */
        public List<Integer> numbers() {
            return promised.isEmpty()
                    ? List.of(0)
                    : promised.stream().map(Commitment::number).toList();
        }

        @Nullable
        public LocalDate next() {
            return checked < checks.size() ? checks.get(checked) : null;
        }
    }

    /**
     * Whose case it is.
     *
     * @param mediators those assigned, or whoever noted the request until somebody is
     * @param declared who said to have no tie with a party
     */
    public record People(List<String> mediators, List<String> declared, boolean assigned) {

        /** The same with one of them who said to have no tie. */
        public List<String> declaredWith(String mediator) {
            return mediators.stream()
                    .filter(each -> each.equals(mediator) || declared.contains(each))
                    .toList();
        }

        public List<String> without(String mediator) {
            return mediators.stream().filter(each -> !each.equals(mediator)).toList();
        }
    }

    /** Nothing is known before the request. */
    public static @Nullable ConflictStanding next(@Nullable ConflictStanding present, ConflictEvent event) {
        return event instanceof ConflictRequested it ? of(it) : present == null ? null : present.after(event);
    }

    public static ConflictStanding of(ConflictRequested event) {
        var demand = event.demand();
        return new ConflictStanding(
                new Request(demand.team(), event.date(), demand.kind(), event.link()),
                new State.Requested(),
                new People(List.of(event.author()), List.of(), false),
                Collections.unmodifiableSortedMap(new TreeMap<>()),
                null,
                Set.of());
    }

    public ConflictStanding after(ConflictEvent event) {
        return switch (event) {
            case ConflictRequested it -> of(it);
            case ConflictAssigned it -> with(new People(it.mediators(), it.declared(), true));
            case ConflictOpened it -> open(it.limitOn());
            case ConflictReopened it -> open(it.limitOn());
            case ConflictNotOpened it -> ended(new State.NotOpened(it.date()), it.date());
            case PartyEvent it -> with(changed(it));
            case ConflictTablePlanned it -> with(new State.Mediating(it.plannedOn()));
            case ConflictStepHeld it ->
                new ConflictStanding(request, afterStep(), people, parties, limitOn, plus(acts, it.interventionId()));
            case ConflictAgreed it ->
                with(new State.Agreed(new Agreement(it.form(), it.partial(), it.promised(), it.checks(), 0)));
            case ConflictFollowedUp it ->
                state instanceof State.Agreed(Agreement now)
                        ? with(new State.Agreed(
                                new Agreement(now.form(), now.partial(), now.promised(), now.checks(), it.check())))
                        : this;
            case ConflictRenewed it -> new ConflictStanding(request, state, people, parties, it.limitOn(), acts);
            case ConflictClosed it -> ended(new State.Closed(it.outcome(), it.keptUntil()), it.keptUntil());
        };
    }

    /** A table that was planned took place, or something else came first. */
    private State afterStep() {
        return state instanceof State.Mediating ? new State.Mediating(null) : state;
    }

    private ConflictStanding open(LocalDate limit) {
        SortedMap<String, ConflictParty> now = each(party -> party.resumed(limit));
        return new ConflictStanding(
                request, new State.Mediating(null), people, state instanceof State.Closed ? now : parties, limit, acts);
    }

    private SortedMap<String, ConflictParty> each(UnaryOperator<ConflictParty> change) {
        SortedMap<String, ConflictParty> now = new TreeMap<>();
        parties.forEach((letter, party) -> now.put(letter, change.apply(party)));
        return Collections.unmodifiableSortedMap(now);
    }

    private ConflictStanding ended(State end, @Nullable LocalDate until) {
        return new ConflictStanding(request, end, people, each(party -> party.ended(until)), limitOn, acts);
    }

    private SortedMap<String, ConflictParty> changed(PartyEvent event) {
        SortedMap<String, ConflictParty> now = new TreeMap<>(parties);
        ConflictParty before = parties.get(event.letter());
        if (before != null) {
            now.put(event.letter(), before.after(event));
        } else if (event instanceof PartyEvent.PartyNamed first) {
            now.put(event.letter(), ConflictParty.named(null, first));
        }
        return Collections.unmodifiableSortedMap(now);
    }

    public boolean allConsent() {
        return parties.size() > 1 && parties.values().stream().allMatch(ConflictParty::consents);
    }

    public boolean haveConsented(Collection<String> letters) {
        return !letters.isEmpty()
                && letters.stream().allMatch(letter -> {
                    ConflictParty party = parties.get(letter);
                    return party != null && party.consents();
                });
    }

    public boolean anybodyGone() {
        return parties.values().stream().anyMatch(ConflictParty::gone);
    }

    /** Those whose identity is not kept any more after that day. */
    public List<ConflictParty> dueBy(LocalDate day) {
        return parties.values().stream().filter(party -> party.isDueBy(day)).toList();
    }

    /** The letter that the next party gets. */
    public String nextLetter() {
        return String.valueOf((char) ('A' + parties.size()));
    }

    @Nullable
    public ConflictParty byPerson(String personId) {
        return parties.values().stream()
                .filter(party -> party.personId().equals(personId))
                .findFirst()
                .orElse(null);
    }

    private ConflictStanding with(State next) {
        return new ConflictStanding(request, next, people, parties, limitOn, acts);
    }

    private ConflictStanding with(People now) {
        return new ConflictStanding(request, state, now, parties, limitOn, acts);
    }

    private ConflictStanding with(SortedMap<String, ConflictParty> now) {
        return new ConflictStanding(request, state, people, now, limitOn, acts);
    }

    private static Set<String> plus(Set<String> some, String one) {
        Set<String> all = new TreeSet<>(some);
        all.add(one);
        return Collections.unmodifiableSet(all);
    }
}
