package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.REFERRAL_CLOSE;
import static fr.trame.contracts.rights.Permission.REFERRAL_READ;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest.Answer;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is done with referrals, asked by every role about one that the director has noted; and their lists. */
final class ReferralDoors {

    private static final String REFERRALS = "/api/referrals";
    private static final String DAY = "\"date\": \"2018-03-07\"";

    /** What is refused after it was found that one may, as it is about the referral and not about who asks. */
    private static final Set<Integer> LATER = Set.of(200, 201, 409, 422);

    private static final Map<String, String> FOLLOWED = Map.of(
            "close",
            DAY + ", \"outcome\": \"NON_VENUE\"",
            "steps",
            DAY + ", \"status\": \"RECUE\"",
            "voices",
            DAY + ", \"voice\": \"PERSONNE\", \"word\": \"NON_RECUE\", \"known\": \"DIT\"",
            "decisions",
            DAY + ", \"voice\": \"PERSONNE\"",
            "sharing",
            DAY + ", \"shared\": [\"OBJET\"]",
            "redirect",
            DAY + ", \"id\": \"%s\", \"level\": \"CONTACT\", \"partnerType\": \"CAF\"",
            "reopen",
            DAY,
            "link",
            "\"id\": \"%s\", \"contact\": \"ORGANISME\", \"mediator\": \"emp-nadia\", \"firstName\": \"Nadia\"",
            "link/revocation",
            "",
            "link/seen",
            "\"answerId\": \"none\"");

    private final CaseDoors.Asking asking;
    private final BiFunction<Caller, Nearness, String> referral;
    private final Function<Nearness, String> team;

    /** @param referral notes one of that nearness, and gives its id */
    ReferralDoors(
            CaseDoors.Asking asking, BiFunction<Caller, Nearness, String> referral, Function<Nearness, String> team) {
        this.asking = asking;
        this.referral = referral;
        this.team = team;
    }

    RightsMatrix addTo(RightsMatrix matrix) {
        FOLLOWED.forEach((what, body) -> matrix.row(
                "POST /api/referrals/{id}/" + what,
                REFERRAL_CLOSE,
                (who, how) -> isLetIn(asking.send(
                        who,
                        "POST",
                        REFERRALS + "/" + referral.apply(who, how) + "/" + what,
                        "{" + body.formatted(ServiceTest.newId()) + "}",
                        "\"0\""))));
        matrix.row(
                "GET /api/referrals/{id}/link",
                REFERRAL_CLOSE,
                (who, how) -> reads(who, referral.apply(who, how) + "/link"));
        matrix.ownRow("GET /api/referrals/own/answered", REFERRAL_CLOSE, (who, how) -> reads(who, "own/answered"));
        matrix.openRow("POST /api/partner-links/look").openRow("POST /api/partner-links/answers");
        for (String list : Set.of("followed", "overdue")) {
            matrix.newRow(
                    "GET /api/referrals/" + list,
                    REFERRAL_READ,
                    (who, how) -> reads(who, list + "?team=" + team.apply(how)));
        }
        for (String list : Set.of("own", "own/appointments", "own/quiet")) {
            matrix.ownRow("GET /api/referrals/" + list, REFERRAL_READ, (who, how) -> reads(who, list));
        }
        return matrix;
    }

    private boolean reads(Caller who, String list) {
        return isLetIn(asking.send(who, "GET", REFERRALS + "/" + list, null, null));
    }

    private static boolean isLetIn(Answer answer) {
        boolean refused = answer.status() == 403;
        assertThat(refused || LATER.contains(answer.status()))
                .as(answer.raw().body())
                .isTrue();
        return !refused;
    }
}
