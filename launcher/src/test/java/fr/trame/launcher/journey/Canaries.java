package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.identity.TestAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that nobody else uses, typed wherever people type something: names, notes, searches, mistakes, passwords. They are
 * looked for wherever they must not be: in answers that say no, in the logs of the processes, in the files of database and broker.
 */
final class Canaries {

    private static final String FIGURES = "/api/activity/figures?from=2018-01-01&to=2018-12-31";

    private static final String GIVEN_NAME = "Canarizabeth";
    private static final String FAMILY_NAME = "Ouistitideau";
    private static final String NOTE = "Serinotette";
    private static final String REASON = "Motifinette";
    private static final String PHONE = "0699887766";
    private static final String MAIL = "serin@canari.example";
    private static final String SEARCHED = "Recherchinette";
    private static final String MISTAKE = "Refusinette";
    private static final String WRONG_PASSWORD = "mot-de-passe-du-canari";
    private static final String PASSWORD_AS_LOGIN = "mot-de-passe-comme-identifiant";
    private static final String TEAM = "Perchoirs";

    private static final List<String> NOT_IN_ANSWERS =
            List.of(GIVEN_NAME, FAMILY_NAME, NOTE, REASON, PHONE, MAIL, SEARCHED, MISTAKE);

    /** What was typed, and how a token begins, whichever member comes first. */
    private static final List<String> IN_NO_LOG = List.of("eyJhbGciOi", "eyJraWQiOi", "eyJ0eXAiOi", "TRAME_SESSION=");

    private final TrameSystem system;
    private final Association association;
    private final List<String> secrets = new ArrayList<>(List.of(
            Association.FAMILY_NAME,
            GIVEN_NAME,
            FAMILY_NAME,
            NOTE,
            REASON,
            PHONE,
            MAIL,
            SEARCHED,
            MISTAKE,
            WRONG_PASSWORD,
            PASSWORD_AS_LOGIN,
            TestAccounts.PASSWORD));

    Canaries(TrameSystem system, Association association) {
        this.system = system;
        this.association = association;
    }

    /** Types them everywhere; fails where an answer that says no repeats one. */
    void sing() {
        association
                .director
                .post("/api/staff/teams", "{\"code\":\"CAN\",\"label\":\"" + TEAM + "\",\"service\":\"Lyon\"}")
                .is(201);
        String employee = Association.id();
        association
                .director
                .post("/api/staff/employees", joining(employee, "CAN"))
                .is(201);
        assertThat(association
                        .director
                        .get("/api/staff/employees/" + employee)
                        .is(200)
                        .body()
                        .toString())
                .contains(GIVEN_NAME, FAMILY_NAME);
        words();
        mistakes(employee);
        searches();
        signIns();
    }

    /** Looks for them where they must not be, and where some of them are by right. */
    void seek(Path directory) throws Exception {
        assertThat(Traces.of(secrets, directory)).isEmpty();
        assertThat(Traces.of(IN_NO_LOG, directory.resolve("logs"))).isEmpty();
        assertThat(Traces.of(List.of(TEAM), directory.resolve("database"))).isNotEmpty();
        assertThat(Traces.of(List.of(TEAM), directory.resolve("kafka"))).isNotEmpty();
        assertThat(Traces.of(List.of("Started "), directory.resolve("logs")))
                .contains(Stream.of(
                                TrameSystem.INTERVENTION,
                                TrameSystem.TRAINING,
                                TrameSystem.REPORTING,
                                TrameSystem.GATEWAY)
                        .map(part -> part + ".log: Started ")
                        .toArray(String[]::new));
    }

    /** A note, and a reason of each sort; read again by whoever may. */
    private void words() {
        for (String gesture : List.of("return", "void")) {
            String id = Association.id();
            String path = "/api/interventions/" + id;
            String entry = recordWith(noted());
            String facts = entry.replaceFirst("\"id\":\"[^\"]+\",", "");
            String because = "\"reason\":\"" + REASON + " " + gesture + "\"";
            association
                    .nadia
                    .post("/api/interventions", "{\"id\":\"" + id + "\"," + facts.substring(1))
                    .is(201);
            association
                    .nadia
                    .change(
                            "PUT",
                            path,
                            "\"0\"",
                            "{" + because + ",\"facts\":" + facts.replace("2016-03-05", "2016-03-06") + "}")
                    .is(200);
            association
                    .manager
                    .change("POST", path + "/" + gesture, "\"1\"", "{" + because + "}")
                    .is(200);
            assertThat(association.manager.get(path).is(200).body().toString()).contains(NOTE, REASON + " " + gesture);
        }
    }

    private void mistakes(String employee) {
        for (String body : List.of(
                recordWith("\"note\":\"" + MISTAKE + "\",\"peopleMet\":\"" + PHONE + "\""),
                recordWith("\"note\":\"" + MISTAKE + "\",\"theme\":\"" + FAMILY_NAME + "\""),
                recordWith("\"note\":\"" + MISTAKE + " " + "x".repeat(600) + "\""),
                recordWith("\"note\":\"" + MISTAKE + "\",\"enteredAt\":\"" + MAIL + "\""),
                recordWith("\"" + MISTAKE + " " + PHONE + "\":1"),
                recordWith("\"publics\":{\"age\":{\"" + MISTAKE + "\":1}}"),
                recordWith("\"publics\":{\"age\":{\"" + MISTAKE + " " + PHONE + "\":\"a\"}}"),
                recordWith("\"note\":\"" + MISTAKE + "\u0001"),
                "\"" + MISTAKE + "\"")) {
            assertRefused(association.nadia.post("/api/interventions", body));
        }
        assertRefused(association.director.post("/api/staff/employees", joining(Association.id(), MISTAKE)));
        assertRefused(association.director.post("/api/staff/employees", joining(employee, "TER")));
        assertRefused(association.director.post(
                "/api/staff/employees", joining(Association.id(), "CAN").replace(FAMILY_NAME, MISTAKE.repeat(20))));
        assertRefused(association.nadia.post("/api/staff/employees", joining(Association.id(), "CAN")));
    }

    private void searches() {
        for (String question : List.of(
                "/api/activity/card?year=" + SEARCHED,
                "/api/activity/figures?from=" + SEARCHED,
                FIGURES + "&" + SEARCHED + "=1",
                FIGURES + "&team=" + SEARCHED,
                FIGURES + "&territory=" + SEARCHED,
                FIGURES + "&mediator=" + FAMILY_NAME,
                FIGURES.replace("figures", "acts") + "&by=" + SEARCHED,
                FIGURES.replace("figures", "acts") + "&by=month&value=" + SEARCHED,
                "/api/interventions?day=" + SEARCHED + "&team=TER",
                "/api/interventions?day=2018-03-05&team=" + SEARCHED)) {
            assertRefused(association.manager.get(question));
        }
        association.manager.get("/api/interventions?day=2018-03-05&mediator=" + FAMILY_NAME);
        association.manager.get("/api/interventions/" + SEARCHED);
        association.manager.get("/api/staff/employees/" + SEARCHED);
        association.manager.get("/api/" + SEARCHED);
    }

    private void signIns() {
        secrets.addAll(Stream.of(system.signIn("nadia").headers().get("Cookie").split("; ", -1))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1))
                .toList());
        for (String login : List.of("nadia", PASSWORD_AS_LOGIN)) {
            assertThatThrownBy(() -> GatewaySession.signIn(system.gateway(), login, WRONG_PASSWORD))
                    .hasMessageContaining("was not let in");
        }
    }

    private static void assertRefused(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(400, 499);
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.body().toString()).doesNotContain(NOT_IN_ANSWERS);
    }

    private static String noted() {
        return "\"note\":\"%s %s %s\"".formatted(NOTE, PHONE, MAIL);
    }

    /** An entry in a year that no journey looks at. */
    private String recordWith(String more) {
        return Association.record(Association.id(), "2016-03-05", association.nadiaId)
                .replace("\"theme\":\"LIEN_DISC\",", "")
                .replace("\"peopleMet\":3,", "")
                .replaceFirst("\\}$", "," + more + "}");
    }

    private static String joining(String id, String team) {
        return """
            {"id":"%s","givenName":"%s","familyName":"%s","gender":"F","roles":["MED"],"team":"%s","from":"2016-01-01"}\
            """.formatted(id, GIVEN_NAME, FAMILY_NAME, team);
    }
}
