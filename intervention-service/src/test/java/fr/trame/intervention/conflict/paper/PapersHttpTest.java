package fr.trame.intervention.conflict.paper;

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

/** The papers of a case over HTTP: from the written agreement to the protocol in force, and what is told to whoever asked. */
class PapersHttpTest extends ServiceTest {

    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final String NAMES = "{\"mediators\": [{\"mediator\": \"emp-nadia\", \"name\": \"Nadia Essai\"}]}";
    private static final String PICTURE = PapersOfTheCast.base64(PapersOfTheCast.picture("png", 600, 200));

    private final String id = newId();
    private final String a = newId();
    private Answer sheet;

    private void agreed(String what) {
        sheet = post(AS_NADIA, "/api/cases", """
            {"id": "%s", "date": "%s", "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "ECRIT", "territory": "LY8-EUS"}\
            """.formatted(id, today()));
        does("mediators", "\"mediators\": [\"emp-nadia\"], \"noTie\": true");
        does("parties", party(a, "ELLE_MEME", "Anne Martin"));
        does("parties", party(newId(), "AUTRE_PARTIE", "Bruno Petit"));
        does("qualification", "\"reason\": null");
        for (String letter : new String[] {"A", "B"}) {
            does("parties/" + letter + "/contacts", "\"told\": true");
            does("parties/" + letter + "/consents", "\"form\": \"ECRIT\"");
        }
        agrees(what);
    }

    private void agrees(String what) {
        does("agreements", "\"form\": \"ECRIT\", \"commitments\": [{\"letter\": \"B\", \"what\": \"" + what + "\"}]");
    }

    @Test
    void isWrittenSignedByAllAndInForceAtTheLastSignature() {
        agreed("Poser des patins");
        Answer drawn = post(AS_NADIA, path("protocols"), NAMES);
        assertThat(drawn.status()).as(drawn.raw().body()).isEqualTo(200);
        assertThat(drawn.body().at("/protocols/0/signatures")).hasSize(3);
        assertThat(drawn.raw().body()).doesNotContain("Anne", "Essai", "patins");
        assertProblem(post(AS_NADIA, path("protocols"), NAMES), 409, "same-protocol", "");
        assertThat(signs("A", "ECRAN").body().at("/protocols/0/inForceOn").isNull())
                .isTrue();
        signs("B", "PAPIER");
        Answer last = signs("M1", "ECRAN");
        assertThat(last.text("/protocols/0/inForceOn")).isEqualTo(today().toString());
        assertProblem(sign("B", "ECRAN", PICTURE), 409, "already-signed", "mark");
        assertThat(last.raw().body()).doesNotContain("Lyon 8e", PICTURE);
    }

    @Test
    void isHandedToWhoMayKnowThePartiesAndEachTimeIsNoted() {
        agreed("Poser des patins");
        post(AS_NADIA, path("protocols"), NAMES);
        for (Caller who : new Caller[] {AS_NADIA, AS_PAULA}) {
            var file = get(who, path("protocols/1/pdf"));
            assertThat(file.status()).isEqualTo(200);
        }
        assertProblem(get(AS_YANN, path("protocols/1/pdf")), 403, "outside-scope", "");
        assertProblem(get(DIRECTOR, path("protocols/1/pdf")), 403, "forbidden", "");
        assertProblem(get(AS_ROSE, path("papers")), 403, "forbidden", "");
        assertProblem(get(AS_NADIA, path("protocols/2/pdf")), 404, "not-found", "");
        assertThat(get(AS_DORA, "/api/privacy/accesses").raw().body()).contains("case.protocol", id + " 1");
    }

    @Test
    void isSignedNoMoreOnceTheAgreementHasChanged() {
        agreed("Poser des patins");
        post(AS_NADIA, path("protocols"), NAMES);
        agrees("Poser un tapis");
        assertThat(get(AS_NADIA, path("papers"))
                        .body()
                        .at("/protocols/0/outdated")
                        .asBoolean())
                .isTrue();
        assertProblem(sign("A", "ECRAN", PICTURE), 409, "protocol-outdated", "");
        assertThat(post(AS_NADIA, path("protocols"), NAMES).body().path("protocols"))
                .hasSize(2);
    }

    @Test
    void refusesWhatIsNoSignature() {
        agreed("Poser des patins");
        post(AS_NADIA, path("protocols"), NAMES);
        assertProblem(sign("A", "ECRAN", "bm9uZQ=="), 422, "not-a-picture", "picture");
        assertProblem(sign("A", "ECRAN", "A".repeat(1_900_000)), 422, "picture-too-large", "picture");
        assertProblem(sign("A", "ORAL", PICTURE), 422, "invalid-value", "way");
        String tomorrow = signature("A", "ECRAN", PICTURE)
                .replace(today().toString(), today().plusDays(1).toString());
        assertProblem(post(AS_NADIA, path("protocols/1/signatures"), tomorrow), 422, "day-not-fitting", "date");
        String nowhere = signature("A", "ECRAN", PICTURE).replace("Lyon 8e", " ");
        assertProblem(post(AS_NADIA, path("protocols/1/signatures"), nowhere), 422, "place-not-fitting", "place");
        assertProblem(sign("C", "ECRAN", PICTURE), 422, "not-a-signatory", "mark");
    }

    @Test
    void isWrittenOfAWrittenAgreementOnlyAndNamesItsMediators() {
        agreed("Poser des patins");
        assertProblem(post(AS_NADIA, path("protocols"), "{\"mediators\": []}"), 422, "names-not-whole", "mediators");
        does("agreements", "\"form\": \"ORAL\", \"commitments\": [{\"letter\": \"B\", \"what\": \"Poser\"}]");
        assertProblem(post(AS_NADIA, path("protocols"), NAMES), 409, "nothing-written", "");
    }

    /** The party's own data goes; the protocol that it signed stays under the key of the case. */
    @Test
    void staysWhenAPartyIsForgotten() {
        agreed("Poser des patins");
        post(AS_NADIA, path("protocols"), NAMES);
        post(AS_DORA, path("parties/A/forgetting"), null);
        assertProblem(get(AS_NADIA, path("parties/A")), 409, "identity-gone", "");
        assertThat(get(AS_NADIA, path("protocols/1/pdf")).status()).isEqualTo(200);
        assertThat(get(AS_NADIA, path("papers"))
                        .body()
                        .at("/protocols/0/outdated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void tellsWhoeverAskedOneWordAndTwoDatesAndNotesIt() {
        sheet = post(AS_NADIA, "/api/cases", """
            {"id": "%s", "date": "%s", "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "ECRIT", "territory": "LY8-EUS"}\
            """.formatted(id, today()));
        assertProblem(post(AS_NADIA, path("notices"), "{}"), 409, "nothing-to-tell", "");
        does("parties", party(a, "ELLE_MEME", "Anne Martin"));
        does("parties", party(newId(), "TIERS", "Bruno Petit"));
        does("qualification", "\"reason\": null");
        assertThat(post(AS_NADIA, path("notices"), "{}").text("/notice/said")).isEqualTo("ENGAGEE");
        does("parties/B/refusals", "");
        Answer told = post(AS_NADIA, path("notices"), "{}");
        assertThat(told.text("/notice/said")).isEqualTo("PAS_D_ACCORD");
        assertThat(told.raw().body()).doesNotContain("REFUS", "Bruno", "\"B\"");
        assertThat(get(AS_NADIA, path("papers")).body().path("notices")).hasSize(2);
        assertThat(get(AS_NADIA, path("notices/2/pdf")).status()).isEqualTo(200);
        assertProblem(get(AS_NADIA, path("notices/3/pdf")), 404, "not-found", "");
        assertProblem(get(AS_YANN, path("notices/2/pdf")), 403, "outside-scope", "");
    }

    private Answer signs(String mark, String way) {
        Answer signed = sign(mark, way, PICTURE);
        assertThat(signed.status()).as(signed.raw().body()).isEqualTo(200);
        return signed;
    }

    private Answer sign(String mark, String way, String picture) {
        return post(AS_NADIA, path("protocols/1/signatures"), signature(mark, way, picture));
    }

    private static String signature(String mark, String way, String picture) {
        return """
            {"mark": "%s", "way": "%s", "date": "%s", "place": "Lyon 8e", "picture": "%s"}\
            """.formatted(mark, way, today(), picture);
    }

    private void does(String what, String more) {
        String body = "{\"date\": \"" + today() + "\"" + (more.isEmpty() ? "" : ", " + more) + "}";
        sheet = change(AS_NADIA, "POST", path(what), body, sheet.tag());
        assertThat(sheet.status()).as(what + ": " + sheet.raw().body()).isEqualTo(200);
    }

    private String path(String what) {
        return "/api/cases/" + id + "/" + what;
    }

    private static String party(String person, String givenBy, String name) {
        return "\"personId\": \"%s\", \"partyKind\": \"PERSONNE\", \"givenBy\": \"%s\", \"name\": \"%s\""
                .formatted(person, givenBy, name);
    }

    private static LocalDate today() {
        return LocalDate.now(Cast.PARIS);
    }
}
