package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_DORA;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.AS_YANN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases over HTTP: story 2 of the reference, what identities do, and what is refused. */
class CasesHttpTest extends ServiceTest {

    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    @Autowired
    private ConflictConfiguration retention;

    /** A case that is under way: its id, and the version it is at. */
    private Course begun() {
        Course course = new Course();
        course.answer = post(AS_NADIA, "/api/cases", request(course.id));
        assertThat(course.answer.status()).as(course.answer.raw().body()).isEqualTo(201);
        course.does("mediators", "\"mediators\": [\"emp-nadia\"], \"noTie\": true");
        course.does("parties", party(course.a, "ELLE_MEME", "Anne Martin"));
        course.does("parties", party(course.b, "AUTRE_PARTIE", "Bruno Petit"));
        course.does("qualification", "\"reason\": null");
        return course;
    }

    private Course consenting() {
        Course course = begun();
        for (String letter : new String[] {"A", "B"}) {
            course.does("parties/" + letter + "/contacts", "\"told\": true");
            course.does("parties/" + letter + "/consents", "\"form\": \"ECRIT\"");
        }
        return course;
    }

    @Test
    void goesFromTheRequestToAnAgreementThatIsKept() {
        Course course = consenting();
        course.does("steps", step(newId(), "NAVETTE", "\"A\""));
        course.does("tables", "\"plannedOn\": \"" + today().plusDays(3) + "\"");
        assertThat(course.answer.text("/tableOn")).isEqualTo(today().plusDays(3).toString());
        course.does("steps", step(newId(), "TABLE_RONDE", ""));
        course.does(
                "agreements",
                "\"form\": \"ECRIT\", \"commitments\": [{\"letter\": \"B\", \"what\": \"Poser des patins\"}]");
        assertThat(course.answer.text("/state")).isEqualTo("ACCORD");
        assertThat(course.answer.text("/agreement/next"))
                .isEqualTo(today().plusDays(15).toString());
        course.does("checks", """
            "words": [{"number": 1, "letter": "A", "word": "TENU"}, {"number": 1, "letter": "B", "word": "TENU"}]\
            """);
        course.does("closures", "\"outcome\": \"ACC_ECRIT\"");
        assertThat(course.answer.text("/outcome")).isEqualTo("ACC_ECRIT");
        assertThat(course.answer.body().path("actions").toString()).isEqualTo("[\"tell\",\"reopen\"]");
        assertThat(course.answer.body().path("history")).hasSize(15);
    }

    @Test
    void recordsAStepAndItsInterventionOnceHoweverOftenItIsSent() {
        Course course = consenting();
        String act = newId();
        String body = "{\"date\": \"" + today() + "\", " + step(act, "NAVETTE", "\"A\"") + "}";
        Answer first = change(AS_NADIA, "POST", course.path("steps"), body, course.answer.tag());
        Answer again = change(AS_NADIA, "POST", course.path("steps"), body, course.answer.tag());
        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        Answer intervention = get(AS_NADIA, "/api/interventions/" + act);
        assertThat(intervention.text("/facts/mode")).isEqualTo("NAVETTE");
        assertThat(intervention.text("/facts/mainDomain")).isEqualTo("D2.3");
        assertThat(first.text("/steps/0/interventionId")).isEqualTo(act);
        change(AS_NADIA, "POST", "/api/interventions/" + act + "/void", "{\"reason\": \"Doublon\"}", "\"0\"");
        assertThat(get(AS_NADIA, course.path("")).body().at("/steps/0/voided").asBoolean())
                .isTrue();
    }

    @Test
    void recordsNoInterventionWhereTheStepIsRefused() {
        Course course = begun();
        String act = newId();
        assertProblem(course.tries(AS_NADIA, "steps", step(act, "NAVETTE", "\"A\"")), 409, "no-consent", "");
        assertProblem(get(AS_NADIA, "/api/interventions/" + act), 404, "not-found", "");
    }

    @Test
    void recordsNoInterventionForAStepOfAnotherVersion() {
        Course course = consenting();
        String seen = course.answer.tag();
        course.does("tables", "\"plannedOn\": \"" + today() + "\"");
        String act = newId();
        String body = "{\"date\": \"" + today() + "\", " + step(act, "NAVETTE", "\"A\"") + "}";
        assertProblem(change(AS_NADIA, "POST", course.path("steps"), body, seen), 412, "stale-version", "");
        assertProblem(get(AS_NADIA, "/api/interventions/" + act), 404, "not-found", "");
        assertThat(change(AS_NADIA, "POST", course.path("steps"), body, course.answer.tag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void makesAStepOfAnInterventionThatIsThere() {
        Course course = consenting();
        String act = newId();
        post(AS_NADIA, "/api/interventions", entry(act, "\"mode\": \"TABLE\""));
        assertProblem(
                course.tries(AS_NADIA, "steps", step(act, "NAVETTE", "\"A\"") + ", \"recorded\": true"),
                422,
                "no-such-step",
                "interventionId");
        course.does("steps", step(act, "TABLE_RONDE", "") + ", \"recorded\": true");
        assertThat(course.answer.text("/steps/0/interventionId")).isEqualTo(act);
    }

    @Test
    void givesIdentitiesToWhoFollowsItAndNotesEachReading() {
        Course course = begun();
        assertThat(course.answer.raw().body()).doesNotContain("Bruno", "Anne");
        assertThat(get(AS_NADIA, course.path("parties/B")).text("/name")).isEqualTo("Bruno Petit");
        assertThat(get(AS_PAULA, course.path("parties/B")).status()).isEqualTo(200);
        assertProblem(get(AS_YANN, course.path("parties/B")), 403, "outside-scope", "");
        assertProblem(get(DIRECTOR, course.path("parties/B")), 403, "forbidden", "");
        String why = "{\"reason\": \"Réquisition judiciaire\"}";
        assertThat(post(DIRECTOR, course.path("parties/B/openings"), why).text("/name"))
                .isEqualTo("Bruno Petit");
        assertProblem(
                post(DIRECTOR, course.path("parties/B/openings"), "{\"reason\": \"bref\"}"),
                422,
                "reason-not-fitting",
                "reason");
        assertProblem(get(AS_NADIA, course.path("parties/C")), 404, "not-found", "");
        assertThat(get(AS_DORA, "/api/privacy/accesses").raw().body())
                .contains(course.id + " B", "case.identity", "case.opened", "Réquisition judiciaire");
    }

    @Test
    void keepsNoReadableIdentityAnywhereOnceAPartyRefused() {
        Course course = begun();
        course.does("parties/B/refusals", "");
        assertThat(course.answer.text("/state")).isEqualTo("CLOS");
        assertThat(course.answer.text("/outcome")).isEqualTo("REFUS_B");
        assertThat(course.answer.body().at("/parties/1/gone").asBoolean()).isTrue();
        assertProblem(get(AS_NADIA, course.path("parties/B")), 409, "identity-gone", "");
        assertThat(get(AS_NADIA, course.path("parties/A")).text("/name")).isEqualTo("Anne Martin");
        assertThat(course.answer.body().path("actions").toString()).isEqualTo("[\"tell\"]");
    }

    @Test
    void forgetsAllOfACaseThatIsNotOpened() {
        Course course = new Course();
        course.answer = post(AS_NADIA, "/api/cases", request(course.id));
        course.does("parties", party(course.a, "TIERS", "Anne Martin"));
        course.does("qualification", "\"reason\": \"SECURITE\"");
        assertThat(course.answer.text("/reason")).isEqualTo("SECURITE");
        assertThat(course.answer.body().at("/parties/0/gone").asBoolean()).isTrue();
    }

    @Test
    void isForgottenByTheDpoAndTheCaseStays() {
        Course course = consenting();
        assertThat(post(AS_DORA, course.path("parties/A/forgetting"), null).text("/letter"))
                .isEqualTo("A");
        assertProblem(post(AS_DORA, course.path("parties/A/forgetting"), null), 409, "identity-gone", "");
        assertProblem(post(AS_NADIA, course.path("parties/B/forgetting"), null), 403, "forbidden", "");
        Answer after = get(AS_NADIA, course.path(""));
        assertThat(after.text("/state")).isEqualTo("EN_COURS");
        assertProblem(get(AS_NADIA, course.path("parties/A")), 409, "identity-gone", "");
    }

    @Test
    void leavesWhatIsNotDueToTheNextRun() {
        Course course = begun();
        assertThat(retention.run(java.time.Instant.now())).isZero();
        assertThat(get(AS_NADIA, course.path("parties/B")).status()).isEqualTo(200);
    }

    @Test
    void isHandedOverWithANoteThatOnlyWhoMayKnowThePartiesReads() {
        Course course = begun();
        String note = "\"note\": \"Passer plutôt le matin\"";
        course.does("mediators", "\"mediators\": [\"emp-nadia\", \"emp-karim\"], " + note);
        assertThat(course.answer.body().path("mediators")).hasSize(2);
        assertThat(get(AS_PAULA, course.path("")).raw().body()).contains("Passer plutôt le matin");
        assertThat(get(DIRECTOR, course.path("")).raw().body())
                .contains("emp-karim")
                .doesNotContain("Passer plutôt");
        String tooLong = "\"mediators\": [\"emp-nadia\"], \"note\": \"" + "a".repeat(501) + "\"";
        assertProblem(course.tries(AS_NADIA, "mediators", tooLong), 422, "text-too-long", "note");
    }

    @Test
    void beginsWithAnInterventionThatIsShownToWhoReadsTheCase() {
        String act = newId();
        post(AS_NADIA, "/api/interventions", entry(act, "\"mode\": \"TABLE\""));
        String id = newId();
        String request = request(id).replace("\"kind\"", "\"interventionId\": \"" + act + "\", \"kind\"");
        assertThat(post(AS_NADIA, "/api/cases", request).text("/subject/interventionId"))
                .isEqualTo(act);
        assertThat(get(AS_ROSE, "/api/cases/" + id).text("/subject/interventionId"))
                .isEqualTo(act);
        assertProblem(
                post(AS_NADIA, "/api/cases", request.replace(id, newId()).replace(act, newId())),
                422,
                "no-such-act",
                "interventionId");
    }

    @Test
    void showsNeitherWordsNorPeopleToWhoReadsWithoutThem() {
        Course course = consenting();
        course.does(
                "agreements",
                "\"form\": \"ORAL\", \"commitments\": [{\"letter\": \"B\", \"what\": \"Poser des patins\"}]");
        assertThat(course.answer.raw().body()).contains("Poser des patins");
        String read = get(AS_ROSE, course.path("")).raw().body();
        assertThat(read).contains("ACCORD").doesNotContain("Poser des patins", "emp-nadia");
        assertProblem(get(AS_YANN, course.path("")), 403, "outside-scope", "");
    }

    @Test
    void refusesWhatIsMissingOrUnknownBeforeAnythingIsDecided() {
        Course course = begun();
        assertProblem(course.tries(AS_NADIA, "closures", "\"outcome\": \"GAGNE\""), 422, "unknown-code", "outcome");
        assertProblem(
                course.tries(AS_NADIA, "mediators", "\"mediators\": [\"emp-yann\"]"),
                422,
                "not-of-the-team",
                "mediators[0]");
        assertProblem(
                post(AS_NADIA, "/api/cases", request(newId()).replace("LY8-EUS", "LUNE")),
                422,
                "no-such-territory",
                "territory");
        assertProblem(
                post(AS_NADIA, "/api/cases", request(course.id).replace("BAILLEUR", "VILLE")), 409, "duplicate-id", "");
        assertThat(post(AS_NADIA, "/api/cases", request(course.id)).status()).isEqualTo(201);
        String late = "{\"date\": \"" + today() + "\"}";
        assertProblem(change(AS_NADIA, "POST", course.path("reopenings"), late, "\"0\""), 412, "stale-version", "");
    }

    private static LocalDate today() {
        return LocalDate.now(Cast.PARIS);
    }

    private static String request(String id) {
        return """
            {"id": "%s", "date": "%s", "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "ECRIT",
             "theme": "VOIS_BRUIT", "territory": "LY8-EUS", "place": "LY8-EUS-HALL"}\
            """.formatted(id, today());
    }

    private static String party(String person, String givenBy, String name) {
        return "\"personId\": \"%s\", \"partyKind\": \"PERSONNE\", \"givenBy\": \"%s\", \"name\": \"%s\""
                .formatted(person, givenBy, name);
    }

    private static String step(String act, String step, String letters) {
        return "\"interventionId\": \"%s\", \"step\": \"%s\", \"letters\": [%s]".formatted(act, step, letters);
    }

    /** A case as its mediator leads it. */
    private final class Course {

        private final String id = newId();
        private final String a = newId();
        private final String b = newId();
        private Answer answer;

        String path(String what) {
            return "/api/cases/" + id + (what.isEmpty() ? "" : "/" + what);
        }

        void does(String what, String more) {
            answer = tries(AS_NADIA, what, more);
            assertThat(answer.status()).as(what + ": " + answer.raw().body()).isEqualTo(200);
        }

        Answer tries(Caller caller, String what, String more) {
            String body = "{\"date\": \"" + today() + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
            return change(caller, "POST", path(what), body, answer.tag());
        }
    }
}
