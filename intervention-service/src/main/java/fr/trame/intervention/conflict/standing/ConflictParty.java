package fr.trame.intervention.conflict.standing;

import fr.trame.intervention.conflict.event.PartyEvent;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party of a case, without who it is.
 *
 * @param personId names its key
 * @param givenByItself whether its identity came from itself, so that there is nobody to tell it of
 * @param known whether its identity is kept
 * @param gone whether it was kept and is not any more
 * @param keptUntil the last day for which it is kept; null while nothing is settled
 */
public record ConflictParty(
        String letter,
        String personId,
        boolean givenByItself,
        Stage stage,
        boolean known,
        boolean gone,
        @Nullable LocalDate keptUntil) {

    /** How far one is with a party. */
    public enum Stage {
        NAMED,
        CONTACTED,
        CONSENTED,
        REFUSED
    }

    /** A party named first, or put right. */
    public static ConflictParty named(@Nullable ConflictParty before, PartyNamed event) {
        return new ConflictParty(
                event.letter(),
                event.personId(),
                event.givenBy().equals("ELLE_MEME"),
                before == null ? Stage.NAMED : before.stage,
                event.identity().tellsAnything(),
                false,
                before == null || before.stage == Stage.NAMED ? event.keptUntil() : before.keptUntil);
    }

    public ConflictParty after(PartyEvent event) {
        return switch (event) {
            case PartyNamed it -> named(this, it);
            case PartyEvent.PartyContacted it -> at(Stage.CONTACTED, it.keptUntil());
            case PartyEvent.PartyConsented _ -> at(Stage.CONSENTED, null);
            case PartyEvent.PartyRefused it -> at(Stage.REFUSED, it.date());
            case PartyEvent.PartyForgotten _ ->
                new ConflictParty(letter, personId, givenByItself, stage, false, true, null);
        };
    }

    /** The case ended, and identities are kept until then; whoever refused is not kept for longer than that day. */
    public ConflictParty ended(@Nullable LocalDate until) {
        return at(stage, stage == Stage.REFUSED ? keptUntil : until);
    }

    /** The case goes on: who did not consent is asked again, until its limit. */
    public ConflictParty resumed(LocalDate limit) {
        return stage == Stage.CONSENTED ? at(stage, null) : at(stage == Stage.NAMED ? stage : Stage.CONTACTED, limit);
    }

    public boolean consents() {
        return stage == Stage.CONSENTED;
    }

    /** Is its identity not kept any more after that day? */
    public boolean isDueBy(LocalDate day) {
        return known && keptUntil != null && !keptUntil.isAfter(day);
    }

    private ConflictParty at(Stage next, @Nullable LocalDate until) {
        return new ConflictParty(letter, personId, givenByItself, next, known, gone, until);
    }
}
