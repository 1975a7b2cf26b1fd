package fr.trame.launcher.journey;

import static fr.trame.launcher.journey.Association.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.client.Browser;
import fr.trame.launcher.client.GatewaySession;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who moves, leaves, comes back and loses the phone, each with a session open and an account that says MED of TER throughout. */
final class WhoMayAct {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final TrameSystem system;
    private final Association association;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final String person = id();
    private final String login = "maya-" + UUID.randomUUID().toString().substring(0, 8);
    private long version;

    WhoMayAct(TrameSystem system, Association association) {
        this.system = system;
        this.association = association;
        system.account(login, person, List.of("MED"), "TER");
        association
                .director
                .post("/api/staff/teams", "{\"code\":\"EST\",\"label\":\"Équipe Est\",\"service\":\"Lyon\"}")
                .is(201);
        association
                .director
                .post("/api/staff/employees", Association.joining(person, "Maya", "F", "MED", "TER"))
                .is(201);
    }

    private Client signedIn() {
        return new Client(system.gateway(), system.signIn(login));
    }

    void moves() throws Exception {
        Client maya = signedIn();
        Client.await("on the roster", () -> records(maya, today), "TER");
        change("PUT", "assignment", "\"roles\":[\"MED\"],\"team\":\"EST\",\"from\":\"" + today + "\"");
        Client.await("records in the new team", () -> records(maya, today), "EST");
        assertThat(records(maya, today.minusDays(1))).isEqualTo("TER");
        assertThat(reads(maya, "EST")).isEqualTo("200 ");
        assertThat(reads(maya, "TER")).isEqualTo("403 outside-scope");
        Client.await("figures", () -> figures(maya, "EST"), 200);
        assertThat(figures(maya, "TER")).isEqualTo(403);
        Client.await("on screen", () -> session(maya).path("team").asString(), "EST");
    }

    void leavesAndComesBack() throws Exception {
        Client maya = signedIn();
        Client.await("on the roster", () -> records(maya, today), "TER");
        var browser = new Browser();
        system.signIn(browser, login);
        change("POST", "leave", "\"until\":\"" + today.minusDays(1) + "\"");
        Instant announced = Instant.now();
        Client.await("out", () -> maya.get("/api/session").code(), "access-ended");
        assertThat(Duration.between(announced, Instant.now())).isLessThan(AT_ONCE);
        for (String path : List.of("/api/staff/employees", "/api/directory/places", "/api/activity/card?year=2018")) {
            assertThat(maya.get(path).is(401).code()).isEqualTo("access-ended");
        }
        HttpResponse<String> refused = GatewaySession.ask(browser, system.gateway());
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/?sign-in=ended");

        change("POST", "return", "\"roles\":[\"MED\"],\"team\":\"TER\",\"from\":\"" + today + "\"");
        Client.await("let in again", this::signsIn, true);
        Client back = signedIn();
        Client.await("records again", () -> records(back, today), "TER");
    }

    void losesThePhone() throws Exception {
        var phone = new Browser();
        Client maya = new Client(system.gateway(), system.signIn(phone, login));
        maya.get("/api/session").is(200);
        association
                .manager
                .post("/api/staff/sessions/" + person + "/closure", "")
                .is(200);
        Instant closed = Instant.now();
        Client.await("closed", () -> maya.get("/api/session").code(), "session-closed");
        assertThat(Duration.between(closed, Instant.now())).isLessThan(AT_ONCE);
        GatewaySession.ask(phone, system.gateway());
        HttpResponse<String> asked = GatewaySession.ask(phone, system.gateway());
        assertThat(asked.body()).as("the provider knows the phone no longer").contains("type=\"password\"");
        Client.await("in with the password", this::signsIn, true);
    }

    private boolean signsIn() {
        try {
            return signedIn().get("/api/session").status() == 200;
        } catch (IllegalStateException notYet) { // in the second of the change itself
            return false;
        }
    }

    private String records(Client who, LocalDate day) {
        String entry =
                "{\"id\":\"" + id() + "\",\"date\":\"" + day + "\",\"territory\":\"LY8-EUS\",\"mainDomain\":\"D1\"}";
        Client.Answer answer = who.post("/api/interventions", entry);
        return answer.status() == 201 ? answer.body().path("facts").path("team").asString() : answer.code();
    }

    private String reads(Client who, String team) {
        Client.Answer answer = who.get("/api/interventions?day=" + today + "&team=" + team);
        return answer.status() + " " + answer.code();
    }

    private int figures(Client who, String team) {
        return who.get("/api/activity/figures?from=%s&to=%s&team=%s".formatted(today, today, team))
                .status();
    }

    private static JsonNode session(Client who) {
        return who.get("/api/session").is(200).body();
    }

    private void change(String method, String what, String fields) {
        association
                .director
                .change(
                        method,
                        "/api/staff/employees/" + person + "/" + what,
                        "\"" + version + "\"",
                        "{" + fields + "}")
                .is(200);
        version++;
    }
}
