package fr.trame.intervention.privacy;

import static fr.trame.intervention.Cast.AS_DORA;
import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.PersonForgotten;
import fr.trame.intervention.Cast;
import fr.trame.intervention.ServiceTest;
import fr.trame.intervention.roster.RosterOfTheCast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;

class PrivacyHttpTest extends ServiceTest {

    private static final String FORGOTTEN = "/api/privacy/forgotten";
    private static final String OTTO = "emp-otto";
    private static final String ADA = "emp-adele";

    @Autowired
    private ViewsOnDatabase database;

    @Autowired
    private PrivacyViews views;

    @Autowired
    private PrivacyDesk desk;

    @Autowired
    private Retention retention;

    @BeforeEach
    void hear() {
        hear(List.of());
    }

    private void hear(List<HeardAnnouncement> more) {
        List<HeardAnnouncement> facts = new ArrayList<>(RosterOfTheCast.facts());
        facts.addAll(RosterOfTheCast.leaver(OTTO, "2012-06-30"));
        facts.addAll(RosterOfTheCast.leaver(ADA, "2020-01-31"));
        facts.addAll(more);
        database.fill(views, facts);
    }

    @Test
    void forgetsAFormerEmployeeOnceAndForGood() {
        Answer first = forget(RosterOfTheCast.LEA);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.text("/cause")).isEqualTo("REQUEST");
        assertThat(first.text("/by")).isEqualTo(AS_DORA.person());
        Answer again = forget(RosterOfTheCast.LEA);
        assertThat(again.body()).isEqualTo(first.body());

        hear(List.of(forgotten(RosterOfTheCast.LEA, first.text("/at"))));
        assertThat(items(get(AS_DORA, FORGOTTEN)))
                .extracting(item -> item.path("person").asString())
                .contains(RosterOfTheCast.LEA);
        Answer certificate = get(AS_DORA, FORGOTTEN + "/" + RosterOfTheCast.LEA + "/certificate");
        assertThat(certificate.raw().headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(certificate.raw().body()).startsWith("%PDF-");
    }

    @Test
    void looksEachHourForWhoIsDue(@Autowired ScheduledTaskHolder schedule) {
        assertThat(schedule.getScheduledTasks()).map(ScheduledTask::getTask).anySatisfy(task -> {
            assertThat(task).asString().contains("RetentionConfiguration.run");
            assertThat(((FixedDelayTask) task).getIntervalDuration()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    void forgetsNobodyWhoWorksHereOrIsUnknown() {
        assertProblem(forget(NADIA), 409, "still-employed", "person");
        assertProblem(forget("emp-nobody"), 404, "not-found", "");
        assertProblem(post(AS_DORA, FORGOTTEN, "{}"), 422, "missing-field", "person");
        assertProblem(get(AS_DORA, FORGOTTEN + "/emp-nobody/certificate"), 404, "not-found", "");
    }

    @Test
    void forgetsByRuleWhoIsDueAndWarnsBefore() {
        LocalDate due = LocalDate.of(2025, 1, 31);

        assertThat(running(due.minusDays(31), ADA)).extracting("due", "soon").containsExactly(due, false);
        assertThat(running(due.minusDays(30), ADA)).extracting("due", "soon").containsExactly(due, true);
        assertThat(retention.run(LocalDate.of(2017, 6, 29))).as("nobody is due").isZero();
        assertThat(retention.run(LocalDate.of(2020, 6, 30)))
                .as("missed for years")
                .isEqualTo(1);
        assertThat(desk.forgotten(OTTO).orElseThrow())
                .extracting("by", "cause")
                .containsExactly("retention", PrivacyEvent.Cause.RETENTION);
        assertThat(desk.forgotten(ADA)).isEmpty();
        hear(List.of(forgotten(OTTO, "2020-06-30T08:00:00Z")));
        assertThat(desk.running(due)).noneMatch(person -> person.person().equals(OTTO));
    }

    private PrivacyDesk.Running running(LocalDate day, String person) {
        return desk.running(day).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTheRulesAndWhoseTimeRuns() {
        Answer retention = get(AS_DORA, "/api/privacy/retention");
        assertThat(retention.body().at("/rules/0/months").asInt()).isEqualTo(60);
        assertThat(items(retention))
                .extracting(item ->
                        item.path("person").asString() + " " + item.path("due").asString())
                .contains(ADA + " 2025-01-31");
        assertThat(retention
                        .body()
                        .at("/rules")
                        .valueStream()
                        .map(rule -> rule.path("code") + " " + rule.path("months")))
                .containsExactly(
                        "\"STAFF_LEAVER\" 60",
                        "\"PARTNER_CONTACT\" 36",
                        "\"CASE_PARTY\" 24",
                        "\"CASE_AGREEMENT\" 60",
                        "\"INCIDENT\" 60",
                        "\"ANSWERER\" 24",
                        "\"MAIL\" 3",
                        "\"NOTE\" 24",
                        "\"QUESTION\" 12",
                        "\"REASON\" 60");
    }

    @Test
    void tellsUntilWhenNotesAndReasonsCanBeRead() {
        String id = newId();
        assertThat(post(AS_NADIA, "/api/interventions", entry(id, "\"note\": \"Échange calme\""))
                        .status())
                .isEqualTo(201);
        String path = "/api/interventions/" + id;
        String reasons = "{\"reason\": \"Dites l’heure\"}";
        assertThat(change(AS_PAULA, "POST", path + "/return", reasons, "\"0\"").status())
                .isEqualTo(200);
        JsonNode words = get(AS_DORA, "/api/privacy/retention").body().at("/texts");
        String month = words.at("/0/month").asString();
        assertThat(words.valueStream()
                        .map(one -> one.path("rule").asString() + " "
                                + one.path("month").asString()))
                .contains("NOTE " + month, "REASON " + month);
    }

    @Test
    void opensWithAReasonWhatIsOutsideOfOnesScopeAndTellsTheOfficer() {
        String id = newId();
        assertThat(post(AS_NADIA, "/api/interventions", entry(id, "\"note\": \"Échange calme\""))
                        .status())
                .isEqualTo(201);
        String openings = "/api/interventions/" + id + "/openings";

        assertProblem(get(AS_HUGO, "/api/interventions/" + id), 403, "outside-scope", "");
        assertProblem(post(AS_HUGO, openings, "{\"reason\": \" court \"}"), 422, "reason-too-short", "reason");
        assertProblem(
                post(AS_HUGO, openings, "{\"reason\": \"" + "a".repeat(501) + "\"}"), 422, "reason-too-long", "reason");
        assertThat(accessesTo(id)).isEmpty();
        Answer opened = post(AS_HUGO, openings, "{\"reason\": \"Le bailleur demande les deux équipes\"}");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.raw().body()).contains("Échange calme");

        assertThat(accessesTo(id)).singleElement().satisfies(access -> {
            assertThat(access.path("person").asString()).isEqualTo(AS_HUGO.person());
            assertThat(access.path("what").asString()).isEqualTo("intervention.opened");
            assertThat(access.path("reason").asString()).isEqualTo("Le bailleur demande les deux équipes");
        });
        assertProblem(post(AS_NADIA, openings, "{\"reason\": \"Par curiosité seulement\"}"), 403, "forbidden", "");
        assertProblem(get(AS_PAULA, "/api/privacy/accesses"), 403, "forbidden", "");
    }

    private List<JsonNode> accessesTo(String subject) {
        return items(get(AS_DORA, "/api/privacy/accesses")).stream()
                .filter(access -> access.path("subject").asString().equals(subject))
                .toList();
    }

    @Test
    void givesAPersonAllThatIsHeldOfTheirActivity() {
        String id = newId();
        post(
                Cast.AS_YANN,
                "/api/interventions",
                entry(id, "\"note\": \"Rappel de l’usage du hall\"").replace("LY8-EUS", "SE-CRE"));

        Answer held = get(AS_DORA, "/api/privacy/held/" + Cast.YANN);
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.raw().body()).contains(id, "Rappel de l’usage du hall");
        assertThat(held.body().at("/accesses/0/what").asString()).isEqualTo("activity.held");
        assertThat(get(AS_DORA, "/api/privacy/held/" + Cast.YANN + "/pdf").raw().body())
                .startsWith("%PDF-");
        assertThat(get(AS_DORA, "/api/privacy/held/emp-nobody").body().at("/events"))
                .isEmpty();
    }

    private Answer forget(String person) {
        return post(AS_DORA, FORGOTTEN, "{\"person\": \"" + person + "\"}");
    }

    private static HeardAnnouncement forgotten(String person, String at) {
        return new HeardAnnouncement(
                Topics.PRIVACY, "forgotten-" + person, 0, Cast.EVENING, new PersonForgotten(person, at));
    }
}
