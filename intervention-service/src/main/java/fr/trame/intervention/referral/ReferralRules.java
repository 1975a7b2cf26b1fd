package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.ADDRESS_ONLY;
import static fr.trame.intervention.referral.ReferralRefusal.APPOINTMENT_BEFORE;
import static fr.trame.intervention.referral.ReferralRefusal.APPOINTMENT_MISSING;
import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_LAST_STEP;
import static fr.trame.intervention.referral.ReferralRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.referral.ReferralRefusal.HOW_MISSING;
import static fr.trame.intervention.referral.ReferralRefusal.NOBODY_SAID_SO;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_AN_END;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_FROM_HERE;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_YOURS;
import static fr.trame.intervention.referral.ReferralRefusal.PROOF_MISSING;
import static fr.trame.intervention.referral.ReferralRefusal.REASON_MISSING;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Decide;
import fr.trame.intervention.referral.ReferralCommand.Gesture;
import fr.trame.intervention.referral.ReferralCommand.HearVoice;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralCommand.TakeStep;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.platform.refusal.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What has to hold of what is said, beside of who says it and when ({@link ReferralAction}). */
final class ReferralRules {

    static final String ADDRESS = "ORIENTATION";

    /** The statuses of the list MER_STATUT after which nothing more is expected, as a gesture of its own says them. */
    static final List<String> ENDS =
            List.of("PRISE_EN_CHARGE", "REFUSEE", "NON_VENUE", "PERDUE_VUE", "REFUS_PARTENAIRE", "SANS_NOUVELLE");

    /** These, and that of one that goes on with another partner. */
    static final List<String> ALL_ENDS =
            Stream.concat(ENDS.stream(), Stream.of(ReferralStanding.REDIRECTED)).toList();

    private static final String DATE = "date";
    private static final String LEVEL = "level";

    private record Proposing(ProposeReferral command, ZoneId zone) {

        LocalDate on() {
            return command.proposal().date();
        }

        boolean allowed() {
            var origin = command.origin();
            return command.caller().may(Permission.REFERRAL_PROPOSE, origin.team(), origin.mediators());
        }

        boolean isAnAddress() {
            return command.proposal().level().equals(ADDRESS);
        }
    }

    private static final Rules<Proposing> PROPOSING = Rules.of(Proposing.class)
            .require(NOT_YOURS, Proposing::allowed)
            .require(
                    DATE,
                    DATE_IN_FUTURE,
                    asked -> isPast(asked.on(), asked.command().now(), asked.zone()))
            .require(
                    DATE,
                    BEFORE_INTERVENTION,
                    asked -> !asked.on().isBefore(asked.command().interventionDate()))
            .require(
                    LEVEL,
                    ADDRESS_ONLY,
                    asked -> !asked.isAnAddress() || asked.command().start().step() == Step.PROPOSEE);

    /** Something is said of a referral. */
    private record Doing(Gesture command, ReferralStanding standing, ZoneId zone) {

        /** A voice may tell of a day before the last step; of the future nobody knows. */
        boolean isPossible() {
            return isPast(command.date(), command.now(), zone);
        }

        boolean follows() {
            return command instanceof HearVoice || !command.date().isBefore(standing.since());
        }
    }

    private static final Rules<Doing> ANY = Rules.of(Doing.class)
            .require(DATE, DATE_IN_FUTURE, Doing::isPossible)
            .require(DATE, BEFORE_LAST_STEP, Doing::follows);

    private record Stepping(TakeStep command, ReferralStanding standing) {

        Step step() {
            return command.step();
        }

        /** Who was received without anybody's call went alone, with the address. */
        boolean saysHow() {
            boolean alone = !step().isBefore(Step.RECUE);
            return standing.contacted()
                    || step().isBefore(Step.CONTACT_PRIS)
                    || alone
                    || command.said().level() != null;
        }

        boolean isMoreThanAnAddress() {
            return !ADDRESS.equals(command.said().level());
        }

        boolean hasAppointment() {
            return step() != Step.RDV_FIXE || command.said().appointmentOn() != null;
        }

        boolean appointmentFollows() {
            LocalDate on = command.said().appointmentOn();
            return on == null || !on.isBefore(command.date());
        }

        boolean isProven() {
            return step() != Step.PRISE_EN_CHARGE || command.said().proof() != null;
        }
    }

    private static final Rules<Stepping> STEPPING = Rules.of(Stepping.class)
            .require(LEVEL, ADDRESS_ONLY, Stepping::isMoreThanAnAddress)
            .require(LEVEL, HOW_MISSING, Stepping::saysHow)
            .require("appointmentOn", APPOINTMENT_MISSING, Stepping::hasAppointment)
            .require("appointmentOn", APPOINTMENT_BEFORE, Stepping::appointmentFollows)
            .require("proof", PROOF_MISSING, Stepping::isProven);

    private record Closing(CloseReferral command, ReferralStanding standing) {

        boolean isAnEnd() {
            return ENDS.contains(command.outcome())
                    || (command.childId() != null && command.outcome().equals(ReferralStanding.REDIRECTED));
        }

        boolean isPossible() {
            return standing.mayEndAs(command.outcome());
        }

        boolean hasReason() {
            return !command.outcome().equals("REFUS_PARTENAIRE") || command.reason() != null;
        }

        boolean isProven() {
            return !command.outcome().equals(ReferralStanding.CARED)
                    || standing.step() == Step.PRISE_EN_CHARGE
                    || command.proof() != null;
        }
    }

    private static final Rules<Closing> CLOSING = Rules.of(Closing.class)
            .require("outcome", NOT_AN_END, Closing::isAnEnd)
            .require("outcome", NOT_FROM_HERE, Closing::isPossible)
            .require("reason", REASON_MISSING, Closing::hasReason)
            .require("proof", PROOF_MISSING, Closing::isProven);

    private ReferralRules() {}

    static void check(ProposeReferral command, ZoneId zone) {
        PROPOSING.check(new Proposing(command, zone));
    }

    /** Whoever may not is refused, and so is a day that cannot be. */
    static void check(Gesture command, ReferralStanding standing, ZoneId zone) {
        command.action().check(standing, command.caller());
        ANY.check(new Doing(command, standing, zone));
        switch (command) {
            case TakeStep step -> STEPPING.check(new Stepping(step, standing));
            case CloseReferral close -> CLOSING.check(new Closing(close, standing));
            case Decide decision -> {
                if (standing.words().of(decision.voice()) == null) {
                    throw NOBODY_SAID_SO.on("voice");
                }
            }
            default -> {}
        }
    }

    private static boolean isPast(LocalDate date, Instant now, ZoneId zone) {
        return !date.isAfter(LocalDate.ofInstant(now, zone));
    }
}
