package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_RETURNED;
import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_VALIDATED;
import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_VOIDED;
import static fr.trame.intervention.intervention.InterventionRefusal.MANAGERS_ONLY;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_RETURNED;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_VALIDATED;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_YOURS;
import static fr.trame.intervention.intervention.InterventionRefusal.OWN_INTERVENTION;
import static fr.trame.intervention.intervention.InterventionRefusal.TOO_LATE_TO_AMEND;
import static fr.trame.intervention.intervention.InterventionRefusal.VALIDATED_FROZEN;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionCommand.Change;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What can be done with an intervention, and what has to hold for it, of its state and of who asks. In the order of the page. */
enum InterventionAction {
    VALIDATE(
            Permission.INTERVENTION_VALIDATE,
            byAManager()
                    .require(OWN_INTERVENTION, asked -> !asked.isOwn())
                    .require(ALREADY_VALIDATED, asked -> asked.isNot(Status.VALIDATED))
                    .require(ALREADY_VOIDED, asked -> asked.isNot(Status.VOIDED))),
    AMEND(Permission.INTERVENTION_AMEND, byItsPeopleOrAManager()),
    RETURN(
            Permission.INTERVENTION_VALIDATE,
            byAManager()
                    .require(ALREADY_RETURNED, asked -> asked.isNot(Status.RETURNED))
                    .require(ALREADY_VOIDED, asked -> asked.isNot(Status.VOIDED))),
    /** More time for its mediators to complete it. */
    PROLONG(
            Permission.INTERVENTION_VALIDATE,
            byAManager().require(NOT_RETURNED, asked -> !asked.isNot(Status.RETURNED))),
    /** A validation by mistake is taken back: it stands as before, and nobody has to complete it. */
    WITHDRAW(
            Permission.INTERVENTION_VALIDATE,
            byAManager().require(NOT_VALIDATED, asked -> !asked.isNot(Status.VALIDATED))),
    VOID(Permission.INTERVENTION_VOID, byItsPeopleOrAManager()),
    /** To read it outside of the own scope, for a written reason (bris de glace). */
    OPEN(Permission.JOURNAL_OPEN, Rules.of(Asked.class).require(CommonRefusal.OUTSIDE_SCOPE, Asked::byAManager));

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // rules give new rules, and never change
    private final Rules<Asked> rules;

    InterventionAction(Permission permission, Rules<Asked> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    private static Rules<Asked> byAManager() {
        return Rules.of(Asked.class).require(MANAGERS_ONLY, Asked::byAManager);
    }

    private static Rules<Asked> byItsPeopleOrAManager() {
        return Rules.of(Asked.class)
                .require(NOT_YOURS, asked -> asked.byAManager() || asked.byItsPeople())
                .require(TOO_LATE_TO_AMEND, asked -> asked.byAManager() || asked.inTime())
                .require(VALIDATED_FROZEN, asked -> asked.byAManager() || asked.isNot(Status.VALIDATED))
                .require(ALREADY_VOIDED, asked -> asked.isNot(Status.VOIDED));
    }

    Permission permission() {
        return permission;
    }

    /** Refuses the command if a rule is broken. */
    static void check(InterventionStanding standing, Change command, ZoneId zone) {
        command.action().check(standing, command.caller(), command.now(), zone);
    }

    /** Refuses the caller if a rule is broken. */
    void check(InterventionStanding standing, Caller caller, Instant now, ZoneId zone) {
        rules.check(new Asked(standing, caller, permission, now, zone));
    }

    /** Why it would be refused, if it would. */
    Optional<Refusal> refusal(InterventionStanding standing, Caller caller, Instant now, ZoneId zone) {
        return rules.broken(new Asked(standing, caller, permission, now, zone));
    }

    /** Somebody asks to do something with an intervention as it stands. */
    private record Asked(
            InterventionStanding standing, Caller caller, Permission permission, Instant now, ZoneId zone) {

        /** Who has left corrects the own, and is nobody's manager any more. */
        boolean byAManager() {
            return caller.left() == null && caller.may(permission, standing.team());
        }

        boolean byItsPeople() {
            return caller.may(permission, standing.team(), standing.authors());
        }

        boolean isOwn() {
            return standing.authors().contains(caller.person());
        }

        boolean inTime() {
            return !LocalDate.ofInstant(now, zone).isAfter(standing.lastDay(zone));
        }

        boolean isNot(Status status) {
            return standing.status() != status;
        }
    }
}
