package fr.trame.intervention.conflict.view;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.PartyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case's history.
 *
 * @param what which sort of event it is
 * @param letter of the party that it is about
 * @param code what it says, a code of the list that its sort has
 * @param reason why a manager gave it more time; or what was noted for whoever goes on with it
 */
@Anonymous
public record CaseMomentView(
        @Technical long version,
        String what,
        LocalDate date,
        @Staff @Nullable String author,
        @Nullable String letter,
        @Nullable String code,
        @Nullable LocalDate until,
        @Nullable String reason) {

    public static List<CaseMomentView> of(List<ConflictEvent> events) {
        List<CaseMomentView> moments = new ArrayList<>(events.size());
        events.forEach(event -> moments.add(of(moments.size(), event)));
        return List.copyOf(moments);
    }

    private static CaseMomentView of(long version, ConflictEvent event) {
        return switch (event) {
            case ConflictEvent.ConflictRequested it ->
                plain(version, "REQUESTED", it, it.demand().origin());
            case ConflictEvent.ConflictAssigned it ->
                new CaseMomentView(version, "ASSIGNED", it.date(), it.author(), null, null, null, it.note());
            case ConflictEvent.ConflictOpened it -> until(version, "OPENED", it, it.limitOn(), null);
            case ConflictEvent.ConflictNotOpened it -> plain(version, "NOT_OPENED", it, it.reason());
            case ConflictEvent.ConflictStepHeld it -> plain(version, "STEP_HELD", it, it.step());
            case ConflictEvent.ConflictTablePlanned it -> until(version, "TABLE_PLANNED", it, it.plannedOn(), null);
            case ConflictEvent.ConflictRenewed it -> until(version, "RENEWED", it, it.limitOn(), it.reason());
            case ConflictEvent.ConflictClosed it -> plain(version, "CLOSED", it, it.outcome());
            case ConflictEvent.ConflictReopened it -> until(version, "REOPENED", it, it.limitOn(), null);
            case ConflictAgreed it -> plain(version, "AGREED", it, it.form());
            case ConflictFollowedUp it -> plain(version, "FOLLOWED_UP", it, it.standing());
            case PartyEvent.PartyNamed it -> party(version, "NAMED", it, it.givenBy());
            case PartyEvent.PartyContacted it -> party(version, "CONTACTED", it, null);
            case PartyEvent.PartyConsented it -> party(version, "CONSENTED", it, it.form());
            case PartyEvent.PartyRefused it -> party(version, "REFUSED", it, null);
            case PartyEvent.PartyForgotten it -> party(version, "FORGOTTEN", it, null);
        };
    }

    private static CaseMomentView plain(long version, String what, ConflictEvent event, @Nullable String code) {
        return new CaseMomentView(version, what, event.date(), event.author(), null, code, null, null);
    }

    private static CaseMomentView until(
            long version, String what, ConflictEvent event, LocalDate until, @Nullable String reason) {
        return new CaseMomentView(version, what, event.date(), event.author(), null, null, until, reason);
    }

    private static CaseMomentView party(long version, String what, PartyEvent event, @Nullable String code) {
        return new CaseMomentView(version, what, event.date(), event.author(), event.letter(), code, null, null);
    }

    /** What is noted for whoever goes on is for those who may know the parties. */
    public CaseMomentView withoutNote() {
        return what.equals("ASSIGNED")
                ? new CaseMomentView(version, what, date, author, letter, code, until, null)
                : this;
    }

    public CaseMomentView withoutPeople() {
        return new CaseMomentView(version, what, date, null, letter, code, until, null);
    }
}
