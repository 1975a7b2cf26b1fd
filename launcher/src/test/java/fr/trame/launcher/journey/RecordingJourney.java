package fr.trame.launcher.journey;

import static fr.trame.launcher.journey.Association.facts;
import static fr.trame.launcher.journey.Association.id;
import static fr.trame.launcher.journey.Association.record;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.TrameSystem;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * From a mediator's entry to management's figures, through the real jars, wherever people sign in. Each journey has a year
 * of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordingJourney {

    private TrameSystem system;
    private Association association;

    /** The system that the journeys go through; ended with them. */
    abstract TrameSystem started() throws Exception;

    @BeforeAll
    void start() throws Exception {
        system = started();
        association = new Association(system);
    }

    @AfterAll
    void stop() throws Exception {
        if (system != null) {
            system.close();
        }
    }

    TrameSystem system() {
        return system;
    }

    Association association() {
        return association;
    }

    @Test
    void showsAnEntryInTheTeamsJournalAndValidated() throws Exception {
        String id = recorded(association.nadia, association.nadiaId, "2018-03-05");
        Client.await("journal", () -> inJournal(association.karim, "2018-03-05"), List.of(id));
        Client.await("to be validated", () -> notValidated(2018), 1L);
        association
                .manager
                .change("POST", "/api/interventions/" + id + "/validate", "\"0\"", "")
                .is(200);
        Client.await("validated", () -> notValidated(2018), 0L);
        assertThat(association.figure(2018, "")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsOutsideOfRoleAndScope() throws Exception {
        assertThat(association
                        .nadia
                        .get("/api/interventions?team=HAB&day=2017-03-05")
                        .is(403)
                        .code())
                .isEqualTo("outside-scope");
        String id = recorded(association.karim, association.karimId, "2017-03-06");
        association
                .nadia
                .change("POST", "/api/interventions/" + id + "/void", "\"0\"", "{\"reason\":\"Pas la sienne\"}")
                .is(403);
        association
                .karim
                .change("POST", "/api/interventions/" + id + "/validate", "\"0\"", "")
                .is(403);
        Client.await("recorded", () -> association.figure(2017, ""), 1L);
        assertThat(notValidated(2017)).isEqualTo(1);
    }

    @Test
    void showsWhatWasRecordedInTheFigures() throws Exception {
        recorded(association.nadia, association.nadiaId, "2019-03-05");
        Client.await("year", () -> association.figure(2019, ""), 1L);
        JsonNode march = association.figures(2019, "&team=TER&territory=LY8-EUS");
        assertThat(march.path("interventions").path("count").asLong()).isEqualTo(1);
        assertThat(march.path("interventions").path("notValidated").asLong()).isEqualTo(1);
        assertThat(march.path("people").path("met").asLong()).isEqualTo(3);
        assertThat(association.figure(YearMonth.of(2019, 4))).isZero();
    }

    @Test
    void movesAnAmendedEntryToItsMonth() throws Exception {
        String id = recorded(association.nadia, association.nadiaId, "2020-03-05");
        Client.await("march", () -> association.figure(YearMonth.of(2020, 3)), 1L);
        association
                .nadia
                .change("PUT", "/api/interventions/" + id, "\"0\"", amend("2020-04-06"))
                .is(200);
        Client.await("april", () -> association.figure(YearMonth.of(2020, 4)), 1L);
        Client.await("march", () -> association.figure(YearMonth.of(2020, 3)), 0L);
        assertThat(association.figure(2020, "")).isEqualTo(1);
    }

    @Test
    void takesAVoidedEntryOutOfEveryFigure() throws Exception {
        String id = recorded(association.karim, association.karimId, "2021-03-05");
        Client.await("recorded", () -> association.figure(2021, ""), 1L);
        association
                .karim
                .change("POST", "/api/interventions/" + id + "/void", "\"0\"", "{\"reason\":\"Saisie en double\"}")
                .is(200);
        Client.await("voided", () -> association.figure(2021, ""), 0L);
        assertThat(association.figures(2021, "").path("people").path("met").asLong())
                .isZero();
    }

    @Test
    void answersEachEntryOfABatchByItself() throws Exception {
        String good = record(id(), "2022-05-04", association.nadiaId);
        String unknownTheme = record(id(), "2022-05-04", association.nadiaId).replace("LIEN_DISC", "NO_SUCH");
        String future = record(id(), "2099-05-04", association.nadiaId);
        String wrongType = good.replace("\"peopleMet\":3", "\"peopleMet\":\"three\"");
        String other = record(id(), "2022-05-05", association.nadiaId);
        Client.Answer answer = association.nadia.post(
                "/api/interventions/batch",
                "{\"interventions\":[" + String.join(",", good, unknownTheme, future, wrongType, other) + "]}");
        List<JsonNode> answers =
                answer.is(200).body().path("answers").valueStream().toList();
        assertThat(answers.stream().map(it -> it.path("status").asInt()))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(201),
                        second -> assertThat(second).isEqualTo(422),
                        third -> assertThat(third).isEqualTo(422),
                        fourth -> assertThat(fourth).isBetween(400, 422),
                        fifth -> assertThat(fifth).isEqualTo(201));
        assertThat(answers.get(1).path("problem").path("code").asString()).isEqualTo("unknown-code");
        assertThat(answers.get(2).path("problem").path("code").asString()).isEqualTo("date-in-future");
        Client.await("batch", () -> association.figure(YearMonth.of(2022, 5)), 2L);
    }

    @Test
    void countsACommandSentTwiceOnce() throws Exception {
        String body = record(id(), "2023-05-04", association.nadiaId);
        JsonNode first =
                association.nadia.post("/api/interventions", body).is(201).body();
        JsonNode second =
                association.nadia.post("/api/interventions", body).is(201).body();
        assertThat(second).isEqualTo(first);
        String other = body.replace("\"peopleMet\":3", "\"peopleMet\":4");
        assertThat(association.nadia.post("/api/interventions", other).is(409).code())
                .isEqualTo("duplicate-id");
        recorded(association.nadia, association.nadiaId, "2023-05-05");
        Client.await("once and the next", () -> association.figure(2023, ""), 2L);
    }

    @Test
    void letsOneOfTwoManagersAmendAndTellsTheOther() throws Exception {
        String id = recorded(association.nadia, association.nadiaId, "2024-05-06");
        Client.await("recorded", () -> association.figure(YearMonth.of(2024, 5)), 1L);
        List<Client.Answer> answers = Stream.of(association.manager, association.otherManager)
                .map(manager -> CompletableFuture.supplyAsync(() -> manager.change(
                        "PUT",
                        "/api/interventions/" + id,
                        "\"0\"",
                        amend(manager == association.manager ? "2024-06-03" : "2024-07-01"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers.stream().map(Client.Answer::status)).containsExactlyInAnyOrder(200, 412);
        Client.Answer refused =
                answers.stream().filter(it -> it.status() == 412).findFirst().orElseThrow();
        assertThat(refused.code()).isEqualTo("stale-version");
        Client.await("may", () -> association.figure(YearMonth.of(2024, 5)), 0L);
        Client.await("once in the year", () -> association.figure(2024, ""), 1L);
    }

    @Test
    void countsAReferralButNotAnAddressGiven() throws Exception {
        String id = recorded(association.nadia, association.nadiaId, "2025-05-06");
        for (String level : List.of("ORIENTATION", "CONTACT")) {
            association
                    .nadia
                    .post("/api/referrals", Association.referral(id, "2025-05-06", level))
                    .is(201);
        }
        Client.await("referral", () -> referrals("counting"), 1L);
        Client.await("address given", () -> referrals("orientations"), 1L);
    }

    @Test
    void followsTheRegisterWhenSomebodyMoves() throws Exception {
        new WhoMayAct(system, association).moves();
    }

    @Test
    void shutsOutWhoLeftAndLetsInWhoComesBack() throws Exception {
        new WhoMayAct(system, association).leavesAndComesBack();
    }

    @Test
    void closesTheSessionsOfALostPhone() throws Exception {
        new WhoMayAct(system, association).losesThePhone();
    }

    private long notValidated(int year) {
        return association
                .figures(year, "")
                .path("interventions")
                .path("notValidated")
                .asLong(-1);
    }

    private static List<String> inJournal(Client who, String day) {
        return who.get("/api/interventions?team=TER&day=" + day)
                .body()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    private long referrals(String which) {
        return association.figures(2025, "").path("referrals").path(which).asLong(-1);
    }

    /** Records an intervention and returns its id. */
    private static String recorded(Client who, String mediator, String date) throws Exception {
        String id = id();
        who.post("/api/interventions", record(id, date, mediator)).is(201);
        return id;
    }

    private String amend(String date) {
        return "{\"reason\":\"Date corrigée\",\"facts\":" + facts(date, association.nadiaId, "D1") + "}";
    }
}
