package fr.trame.launcher.journey;

import fr.trame.launcher.TrameSystem;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A small association on a real system: one team, two mediators, two managers. */
final class Association {

    static final String TEAM = "TER";
    static final String FAMILY_NAME = "Clairbois";

    final Client nadia;
    final Client karim;
    final Client manager;
    final Client otherManager;
    final Client director;
    final String nadiaId = id();
    final String karimId = id();
    private final String managerId = id();
    private final String otherManagerId = id();
    private final TrameSystem system;

    Association(TrameSystem system) throws Exception {
        this.system = system;
        nadia = signedIn("nadia", nadiaId, "MED");
        karim = signedIn("karim", karimId, "MED");
        manager = signedIn("claire", managerId, "MGR");
        otherManager = signedIn("paul", otherManagerId, "MGR");
        director = signedIn("directrice", id(), "DIR");
        director.post("/api/staff/teams", "{\"code\":\"TER\",\"label\":\"Équipe Territoires\",\"service\":\"Lyon\"}")
                .is(201);
        join(director, nadiaId, "Nadia", "F", "MED");
        join(director, karimId, "Karim", "H", "MED");
        join(director, managerId, "Claire", "F", "MGR");
        join(director, otherManagerId, "Paul", "H", "MGR");
        awaitOnRoster(nadia, nadiaId);
        awaitOnRoster(karim, karimId);
    }

    private Client signedIn(String login, String person, String role) {
        system.account(login, person, List.of(role), TEAM);
        return new Client(system.gateway(), system.signIn(login));
    }

    /** All who have joined the staff, into the same team. */
    Stream<String> people() {
        return Stream.of(nadiaId, karimId, managerId, otherManagerId);
    }

    private static void join(Client director, String id, String name, String gender, String role) {
        director.post("/api/staff/employees", joining(id, name, gender, role, TEAM))
                .is(201);
    }

    static String joining(String id, String name, String gender, String role, String team) {
        return """
            {"id":"%s","givenName":"%s","familyName":"%s","gender":"%s","roles":["%s"],"team":"%s",\
            "from":"2016-01-01"}\
            """.formatted(id, name, FAMILY_NAME, gender, role, team);
    }

    /** The roster travels by Kafka: a first entry, in a year that no journey looks at, is accepted when it has arrived. */
    private void awaitOnRoster(Client mediator, String person) throws Exception {
        String first = id();
        Client.await(
                "roster",
                () -> mediator.post(
                                "/api/interventions",
                                record(first, "2016-06-0" + (person.equals(nadiaId) ? 1 : 2), person))
                        .status(),
                201);
    }

    /** An entry of one mediator, street talk in the territory that the journeys use. */
    static String record(String id, String date, String mediator) {
        return "{\"id\":\"" + id + "\"," + facts(date, mediator, "D1").substring(1);
    }

    static String facts(String date, String mediator, String domain) {
        return """
            {"date":"%s","startTime":"14:05","durationMinutes":15,"mediators":["%s"],"team":"TER","territory":"LY8-EUS",\
            "placeType":"RUE","mode":"PRES_RUE","tempo":"ROUTINE","origin":"AUTO","mainDomain":"%s","theme":"LIEN_DISC",\
            "peopleMet":3,"outcomes":["ECOUTE"]}\
            """.formatted(date, mediator, domain);
    }

    static String referral(String intervention, String date, String level) {
        return """
            {"id":"%s","interventionId":"%s","date":"%s","level":"%s","partnerType":"CCAS"}\
            """.formatted(id(), intervention, date, level);
    }

    static String incident(String intervention) {
        return """
            {"id":"%s","interventionId":"%s","kind":"MENACE","hurt":false}\
            """.formatted(id(), intervention);
    }

    static String mediation(String date) {
        return """
            {"id":"%s","date":"%s","kind":"CONFLIT","origin":"BAILLEUR","channel":"TEL","team":"TER","territory":"LY8-EUS"}\
            """.formatted(id(), date);
    }

    long figure(int year, String more) {
        return figures(year, more).path("interventions").path("count").asLong(-1);
    }

    JsonNode figures(int year, String more) {
        return manager.get("/api/activity/figures?from=%d-01-01&to=%d-12-31%s".formatted(year, year, more))
                .body();
    }

    /** Interventions of one month. */
    long figure(YearMonth month) {
        return manager.get("/api/activity/figures?from=%s&to=%s".formatted(month.atDay(1), month.atEndOfMonth()))
                .body()
                .path("interventions")
                .path("count")
                .asLong(-1);
    }

    Client operator(String part) {
        return new Client(part.equals(TrameSystem.REPORTING) ? system.reporting() : system.intervention());
    }

    static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2)).toString();
    }
}
