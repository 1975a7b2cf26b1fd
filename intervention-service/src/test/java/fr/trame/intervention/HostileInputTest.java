package fr.trame.intervention;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.HostileInput;
import fr.trame.platform.testing.HostileInput.Granted;
import fr.trame.platform.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every endpoint bears what nobody should send; and an id of something else is the id of nothing here. */
class HostileInputTest extends ServiceTest {

    private static final String INTERVENTIONS = "/api/interventions";
    private static final String REFERRALS = "/api/referrals";
    private static final String REASON = "{\"reason\": \"Le bailleur le demande\"}";
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    /** Records, so that it is for somebody else to validate. */
    private static final Caller DEPUTY = new Caller("emp-pia", Set.of("DIR"), null);

    /** Somebody whose request is not refused before anything of it is looked at. */
    private static final Caller EVERYTHING = new Caller("emp-paul", Set.of("DIR", "DPO", "MGR"), null);

    private static final String EVERY_FACT = """
        "team": "TER", "mediators": ["%s", "%s"], "startTime": "14:05", "durationMinutes": 15, "place": "LY8-EUS-HALL", \
        "placeType": "HALL", "mode": "PRES_HALL", "tempo": "ROUTINE", "origin": "AUTO", "secondaryDomains": ["D4"], \
        "theme": "LIEN_DISC", "publics": {"age": {"A_12_17": 5}, "gender": {"G_F": 2}, "capacity": {"Q_HAB": 2}}, \
        "peopleMet": 7, "tensionBefore": 2, "tensionAfter": 0, "outcomes": ["APAISE"], "note": "Rappel de l'usage", \
        "fundingLine": "VILLE-2018", "enteredAt": "2018-03-05T18:30:00Z\"\
        """.formatted(Cast.NADIA, Cast.KARIM);

    private static final String FEW_FACTS = "\"team\": \"TER\", \"mediators\": [\"" + Cast.NADIA + "\"]";

    @Test
    void bearsWhateverIsSent() {
        new HostileInput(service(), TestIssuer.SHARED.bearer(EVERYTHING))
                .granted("POST /api/interventions", () -> body(entry(newId(), EVERY_FACT)))
                .granted("PUT /api/interventions/{id}", this::amending)
                .granted("POST /api/interventions/batch", () -> body(batch(List.of(entry(newId(), FEW_FACTS)))))
                .granted("POST /api/interventions/validations", this::validating)
                .granted("POST /api/interventions/{id}/void", () -> changing(recorded(), "{\"reason\": \"Essai\"}"))
                .granted("POST /api/interventions/{id}/return", () -> changing(recorded(), "{\"reason\": \"Essai\"}"))
                .granted("POST /api/interventions/{id}/validate", () -> changing(recorded(), null))
                .granted("GET /api/interventions/{id}", () -> changing(recorded(), null))
                .granted("GET /api/interventions", () -> asking(Map.of("day", "2018-03-05", "team", "TER")))
                .granted("POST /api/interventions/{id}/openings", () -> changing(recorded(), REASON))
                .granted("POST /api/referrals", () -> body(referral(recorded())))
                .granted(
                        "POST /api/referrals/{id}/close",
                        () -> changing(proposed(), "{\"outcome\": \"NON_VENUE\", \"date\": \"2018-03-07\"}"))
                .granted("GET /api/referrals/{id}", () -> changing(proposed(), null))
                .granted("POST /api/cases", () -> body(conflict(newId())))
                .granted("GET /api/cases", () -> asking(Map.of("team", "TER")))
                .granted("POST /api/cases/own/search", () -> new Granted(Map.of(), null, "{\"alias\": \"Mme D.\"}"))
                .granted("GET /api/cases/{id}", () -> changing(noted(), null))
                .granted(
                        "POST /api/cases/{id}/parties",
                        () -> changing(
                                noted(),
                                "{\"personId\": \"" + newId()
                                        + "\", \"date\": \"2018-03-05\", \"partyKind\": \"PERSONNE\", \"givenBy\":"
                                        + " \"TIERS\", \"name\": \"Anne\"}"))
                .granted(
                        "POST /api/cases/{id}/qualification",
                        () -> changing(noted(), "{\"date\": \"2018-03-05\", \"reason\": \"ANCIEN\"}"))
                .granted(
                        "POST /api/association/descriptions",
                        () -> described("{\"since\": \"2018-03-05\", \"name\": \"%s\"}".formatted(newId())))
                .granted(
                        "POST /api/incidents",
                        () -> body("{\"id\": \"%s\", \"interventionId\": \"%s\", \"kind\": \"MENACE\", \"hurt\": true}"
                                .formatted(newId(), recorded())))
                .granted("GET /api/incidents", () -> asking(Map.of("act", recorded())))
                .granted("GET /api/referrals", () -> asking(Map.of("intervention", Cast.ID)))
                .check(get(DIRECTOR, "/v3/api-docs").body());
    }

    @Test
    void takesTheIdOfSomethingElseForNothing() {
        String intervention = recorded();
        String referral = proposed();
        String reason = "{\"reason\": \"Essai\"}";
        assertProblem(get(DIRECTOR, INTERVENTIONS + "/" + referral), 404, "not-found", "");
        assertProblem(get(DIRECTOR, REFERRALS + "/" + intervention), 404, "not-found", "");
        assertProblem(
                change(DIRECTOR, "POST", INTERVENTIONS + "/" + referral + "/void", reason, "\"0\""),
                404,
                "not-found",
                "");
        assertProblem(
                change(
                        DIRECTOR,
                        "POST",
                        REFERRALS + "/" + intervention + "/close",
                        "{\"outcome\": \"PRISE_EN_CHARGE\", \"date\": \"2018-03-07\"}",
                        "\"0\""),
                404,
                "not-found",
                "");
        assertProblem(post(DIRECTOR, REFERRALS, referral(referral)), 422, "unknown-intervention", "interventionId");
        assertProblem(post(DIRECTOR, INTERVENTIONS, entry(referral, FEW_FACTS)), 409, "duplicate-id", "");
    }

    private Granted amending() {
        return changing(
                recorded(),
                "{\"reason\": \"Lieu\", \"facts\": {%s}}"
                        .formatted("\"date\": \"2018-03-05\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D2.1\", "
                                + FEW_FACTS));
    }

    private Granted validating() {
        return body(batch(List.of("{\"id\": \"%s\", \"version\": 0}".formatted(recorded()))));
    }

    private String recorded() {
        return post(DEPUTY, INTERVENTIONS, entry(newId(), FEW_FACTS)).text("/id");
    }

    private String proposed() {
        return post(DIRECTOR, REFERRALS, referral(recorded())).text("/id");
    }

    private static String referral(String intervention) {
        return """
            {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS"}\
            """.formatted(newId(), intervention);
    }

    private Granted described(String body) {
        long version = get(DIRECTOR, "/api/association").body().path("version").asLong();
        return new Granted(Map.of(), "\"" + version + "\"", body);
    }

    private String noted() {
        return post(DIRECTOR, "/api/cases", conflict(newId())).text("/id");
    }

    private static String conflict(String id) {
        return """
            {"id": "%s", "date": "2018-03-05", "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "ECRIT", \
            "theme": "VOIS_BRUIT", "team": "TER", "territory": "LY8-EUS", "place": "LY8-EUS-HALL"}\
            """.formatted(id);
    }

    private static Granted body(String body) {
        return new Granted(Map.of(), null, body);
    }

    private static Granted asking(Map<String, String> values) {
        return new Granted(values, null, null);
    }

    private static Granted changing(String id, String body) {
        return new Granted(Map.of("id", id), "\"0\"", body);
    }
}
