package fr.trame.intervention.conflict;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.PartyEvent;
import fr.trame.intervention.conflict.event.PartyEvent.PartyConsented;
import fr.trame.intervention.conflict.event.PartyEvent.PartyContacted;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.intervention.conflict.view.CaseMomentView;
import fr.trame.platform.records.Records;
import fr.trame.platform.refusal.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands, and how it came to stand so; who a party is is not in it.
 *
 * @param state DEMANDE, NON_OUVERT, EN_COURS, ACCORD or CLOS
 * @param reason why it was not opened, or was stopped
 * @param tieAsked whether the caller, one of its mediators, has to say whether there is a tie with a party
 */
@Anonymous
record CaseSheet(
        @Technical String id,
        @Technical long version,
        String state,
        Demand subject,
        @Staff List<String> mediators,
        @Technical boolean tieAsked,
        LocalDate requestedOn,
        @Nullable LocalDate limitOn,
        @Nullable LocalDate tableOn,
        List<PartyLine> parties,
        List<StepLine> steps,
        @Nullable AgreementLine agreement,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String relay,
        List<CaseMomentView> history,
        @JsonUnwrapped Offer offer) {

    /**
     * A party by its letter.
     *
     * @param stage NAMED, CONTACTED, CONSENTED or REFUSED
     * @param personId names its key, by which it is put right
     * @param known whether its identity is kept, and may be asked for
     */
    @Anonymous
    record PartyLine(
            String letter,
            @Technical String personId,
            String partyKind,
            String givenBy,
            String stage,
            boolean known,
            boolean gone,
            @Nullable LocalDate keptUntil,
            @Nullable LocalDate contactedOn,
            boolean told,
            @Nullable LocalDate consentedOn,
            @Nullable String consentForm) {}

    /** @param interventionId the intervention that it is, as long as that link is kept; null too where it was voided */
    @Anonymous
    record StepLine(
            String step,
            LocalDate date,
            List<String> letters,
            @Technical @Nullable String interventionId,
            boolean voided) {}

    /** What was agreed last; what was promised is only for who may know the parties. */
    @Anonymous
    record AgreementLine(
            LocalDate date,
            String form,
            boolean partial,
            List<Commitment> promised,
            List<LocalDate> checks,
            int checked,
            @Nullable LocalDate next,
            LocalDate endsOn,
            List<CheckLine> made) {}

    @Anonymous
    record CheckLine(int check, LocalDate date, String standing, List<Word> words) {}

    /** What the events make of it, for somebody who may see all but who the parties are. */
    static CaseSheet of(List<ConflictEvent> events, ConflictStanding standing, Predicate<String> voided) {
        ConflictRequested first = (ConflictRequested) events.getFirst();
        var demand = first.demand();
        ConflictClosed closed = standing.state() instanceof State.Closed ? last(events, ConflictClosed.class) : null;
        ConflictNotOpened not = last(events, ConflictNotOpened.class);
        return new CaseSheet(
                first.caseId(),
                events.size() - 1L,
                state(standing.state()),
                standing.anybodyGone() ? Records.without(demand, Set.of("interventionId")) : demand,
                standing.people().assigned() ? standing.people().mediators() : List.of(),
                false,
                first.date(),
                standing.limitOn(),
                standing.state() instanceof State.Mediating(var tableOn) ? tableOn : null,
                parties(events, standing),
                steps(events, standing, voided),
                agreement(events, standing),
                closed == null ? null : closed.outcome(),
                not != null ? not.reason() : closed == null ? null : closed.reason(),
                closed == null ? null : closed.relay(),
                CaseMomentView.of(events),
                Offer.NONE);
    }

    static String state(State state) {
        return switch (state) {
            case State.Requested _ -> "DEMANDE";
            case State.NotOpened _ -> "NON_OUVERT";
            case State.Mediating _ -> "EN_COURS";
            case State.Agreed _ -> "ACCORD";
            case State.Closed _ -> "CLOS";
        };
    }

    private static List<PartyLine> parties(List<ConflictEvent> events, ConflictStanding standing) {
        var lines = new TreeMap<String, PartyLine>();
        standing.parties().forEach((letter, party) -> {
            PartyNamed named = Objects.requireNonNull(lastOf(events, PartyNamed.class, letter));
            PartyContacted contacted = lastOf(events, PartyContacted.class, letter);
            PartyConsented consented = party.consents() ? lastOf(events, PartyConsented.class, letter) : null;
            lines.put(
                    letter,
                    new PartyLine(
                            letter,
                            party.personId(),
                            named.partyKind(),
                            named.givenBy(),
                            party.stage().name(),
                            party.known(),
                            party.gone(),
                            party.known() ? party.keptUntil() : null,
                            contacted == null ? null : contacted.date(),
                            contacted != null && contacted.told(),
                            consented == null ? null : consented.date(),
                            consented == null ? null : consented.form()));
        });
        return List.copyOf(lines.values());
    }

    private static List<StepLine> steps(
            List<ConflictEvent> events, ConflictStanding standing, Predicate<String> voided) {
        List<StepLine> steps = new ArrayList<>();
        for (ConflictEvent event : events) {
            if (event instanceof ConflictStepHeld step) {
                boolean cut = standing.anybodyGone();
                boolean isVoid = !cut && voided.test(step.interventionId());
                steps.add(new StepLine(
                        step.step(), step.date(), step.letters(), cut ? null : step.interventionId(), isVoid));
            }
        }
        return List.copyOf(steps);
    }

    private static @Nullable AgreementLine agreement(List<ConflictEvent> events, ConflictStanding standing) {
        ConflictAgreed agreed = last(events, ConflictAgreed.class);
        if (agreed == null) {
            return null;
        }
        List<CheckLine> made = events.subList(events.indexOf(agreed), events.size()).stream()
                .filter(ConflictFollowedUp.class::isInstance)
                .map(ConflictFollowedUp.class::cast)
                .map(it -> new CheckLine(it.check(), it.date(), it.standing(), it.words()))
                .toList();
        return new AgreementLine(
                agreed.date(),
                agreed.form(),
                agreed.partial(),
                agreed.promised(),
                agreed.checks(),
                made.size(),
                standing.state() instanceof State.Agreed(var now) ? now.next() : null,
                agreed.endsOn(),
                made);
    }

    private static <E> @Nullable E last(List<ConflictEvent> events, Class<E> type) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static <E extends PartyEvent> @Nullable E lastOf(List<ConflictEvent> events, Class<E> type, String letter) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.letter().equals(letter))
                .findFirst()
                .orElse(null);
    }

    /** As much of it as somebody may see who may not know the parties, or the people, or both. */
    CaseSheet shown(boolean identities, boolean staff, boolean asked, Offer offered) {
        AgreementLine shown =
                agreement == null || identities ? agreement : Records.without(agreement, Set.of("promised"));
        return new CaseSheet(
                id,
                version,
                state,
                subject,
                staff ? mediators : List.of(),
                asked,
                requestedOn,
                limitOn,
                tableOn,
                parties,
                steps,
                shown,
                outcome,
                reason,
                relay,
                history.stream()
                        .map(moment -> identities ? moment : moment.withoutNote())
                        .map(moment -> staff ? moment : moment.withoutPeople())
                        .toList(),
                offered);
    }
}
