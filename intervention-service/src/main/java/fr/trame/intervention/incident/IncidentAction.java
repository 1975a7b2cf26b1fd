package fr.trame.intervention.incident;

import static fr.trame.intervention.incident.IncidentRefusal.INCIDENT_FORGOTTEN;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.security.Caller;
import java.util.List;

/** What can be noted about an incident, as often as it has to be put right: what was said last counts. */
enum IncidentAction {
    SUPPORT,
    DECLARE,
    COMPLAIN;

    private static final Rules<Asked> RULES = Rules.of(Asked.class)
            .require(CommonRefusal.OUTSIDE_SCOPE, Asked::allowed)
            .require(INCIDENT_FORGOTTEN, asked -> !asked.concerns().forgotten());

    /**
     * Whose it is.
     *
     * @param people who was attacked, and who reported it
     */
    record Concerns(String team, List<String> people, boolean forgotten) {

        Concerns {
            people = List.copyOf(people);
        }
    }

    /** What the caller may note. */
    static Offer offer(Concerns concerns, Caller caller) {
        return Offer.of(IncidentAction.class, _ -> RULES.broken(new Asked(concerns, caller)));
    }

    /** Refuses if a rule is broken. */
    static void check(Concerns concerns, Caller caller) {
        RULES.check(new Asked(concerns, caller));
    }

    private record Asked(Concerns concerns, Caller caller) {

        boolean allowed() {
            return caller.may(Permission.INCIDENT_HANDLE, concerns.team(), concerns.people());
        }
    }
}
