package fr.trame.intervention;

import static fr.trame.contracts.rights.Permission.DIRECTORY_READ;
import static fr.trame.contracts.rights.Permission.HANDOVER_READ;
import static fr.trame.contracts.rights.Permission.INTERVENTION_AMEND;
import static fr.trame.contracts.rights.Permission.INTERVENTION_RECORD;
import static fr.trame.contracts.rights.Permission.INTERVENTION_VALIDATE;
import static fr.trame.contracts.rights.Permission.INTERVENTION_VOID;
import static fr.trame.contracts.rights.Permission.JOURNAL_OPEN;
import static fr.trame.contracts.rights.Permission.JOURNAL_READ;
import static fr.trame.contracts.rights.Permission.PARTNER_KEEP;
import static fr.trame.contracts.rights.Permission.PARTNER_READ;
import static fr.trame.contracts.rights.Permission.PARTNER_REGISTER;
import static fr.trame.contracts.rights.Permission.PRIVACY_FORGET;
import static fr.trame.contracts.rights.Permission.PRIVACY_HELD;
import static fr.trame.contracts.rights.Permission.PRIVACY_LOG;
import static fr.trame.contracts.rights.Permission.REFERRAL_HANDOVER;
import static fr.trame.contracts.rights.Permission.REFERRAL_PROPOSE;
import static fr.trame.contracts.rights.Permission.REFERRAL_READ;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.intervention.roster.RosterOfTheCast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import fr.trame.platform.view.Views;
import fr.trame.platform.view.ViewsOnDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every endpoint, asked by every role for what is the own, the team's, the service's and others'. */
class RightsMatrixTest extends ServiceTest {

    private static final String INTERVENTIONS = "/api/interventions";
    private static final String REFERRALS = "/api/referrals";
    private static final String PRIVACY = "/api/privacy/";
    private static final String PARTNERS = "/api/partners";
    private static final String PARTNER_FACTS = "{\"name\": \"Essai\", \"kind\": \"CS\"}";
    private static final Caller DEPUTY = new Caller("emp-pia", Set.of("DIR"), null);
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase database, @Autowired List<Views> all) {
        Views referrals = all.stream()
                .filter(views ->
                        views.views().stream().anyMatch(view -> view.name().equals("referrals")))
                .findFirst()
                .orElseThrow();
        database.fill(
                referrals,
                Stream.of(Nearness.values()).map(RightsMatrixTest::referral).toList());
    }

    @Test
    void hearsWhatTheTableSaysAndNothingElse(
            @Value("${spring.application.name}") String service, @Autowired List<Views> all) {
        RightsMatrix.checkViews(service, all);
    }

    @Test
    void opensEveryDoorToWhomTheTableSaysAndToNobodyElse() {
        var matrix = new RightsMatrix(RosterOfTheCast::withRole, "TER", Set.of("HAB", "TER"));
        new AssociationDoors(this::ask).addTo(matrix);
        new ReferralDoors(
                        this::ask,
                        (who, how) -> proposes(DIRECTOR, recorded(who, how)).text("/id"),
                        RightsMatrixTest::team)
                .addTo(matrix);
        new MailDoors(this::ask).addTo(matrix);
        MethodDoors.addTo(matrix, this::ask);
        new IncidentDoors(this::ask, ServiceTest::newId, this::recorded).addTo(matrix);
        new CaseDoors(this::ask, ServiceTest::newId, RightsMatrixTest::team, RightsMatrixTest::mediator)
                .addTo(matrix)
                .plainRow("GET /api/directory/reference-lists", DIRECTORY_READ, directory("reference-lists"))
                .plainRow("GET /api/directory/territories", DIRECTORY_READ, directory("territories"))
                .plainRow("GET /api/directory/places", DIRECTORY_READ, directory("places"))
                .plainRow("GET /api/directory/mappings", DIRECTORY_READ, directory("mappings"))
                .newRow("POST /api/interventions", INTERVENTION_RECORD, this::records)
                .newRow("POST /api/interventions/batch", INTERVENTION_RECORD, this::recordsABatch)
                .newRow(
                        "GET /api/interventions",
                        JOURNAL_READ,
                        (who, how) -> reads(who, INTERVENTIONS + "?day=2018-03-05&team=" + team(how)))
                .newRow(
                        "GET /api/interventions/{id}",
                        JOURNAL_READ,
                        (who, how) -> reads(who, INTERVENTIONS + "/" + recorded(who, how)))
                .newRow("POST /api/interventions/{id}/openings", JOURNAL_OPEN, this::opens)
                .plainRow("GET /api/privacy/accesses", PRIVACY_LOG, (who, how) -> reads(who, PRIVACY + "accesses"))
                .plainRow("GET /api/privacy/retention", PRIVACY_FORGET, (who, how) -> reads(who, PRIVACY + "retention"))
                .plainRow("GET /api/privacy/forgotten", PRIVACY_FORGET, (who, how) -> reads(who, PRIVACY + "forgotten"))
                .plainRow("POST /api/privacy/forgotten", PRIVACY_FORGET, this::forgets)
                .plainRow(
                        "GET /api/privacy/forgotten/{person}/certificate",
                        PRIVACY_FORGET,
                        (who, how) -> isLetIn(get(who, PRIVACY + "forgotten/emp-nobody/certificate")))
                .plainRow(
                        "GET /api/privacy/held/{person}",
                        PRIVACY_HELD,
                        (who, how) -> reads(who, PRIVACY + "held/" + Cast.YANN))
                .plainRow(
                        "GET /api/privacy/held/{person}/pdf",
                        PRIVACY_HELD,
                        (who, how) -> reads(who, PRIVACY + "held/" + Cast.YANN + "/pdf"))
                .row("PUT /api/interventions/{id}", INTERVENTION_AMEND, this::amends)
                .row("POST /api/interventions/{id}/void", INTERVENTION_VOID, (who, how) -> changes(who, how, "void"))
                .newRow(
                        "POST /api/interventions/{id}/validate",
                        INTERVENTION_VALIDATE,
                        (who, how) -> changes(who, how, "validate"))
                .newRow(
                        "POST /api/interventions/{id}/return",
                        INTERVENTION_VALIDATE,
                        (who, how) -> changes(who, how, "return"))
                .newRow(
                        "POST /api/interventions/{id}/prolong",
                        INTERVENTION_VALIDATE,
                        (who, how) -> changesDecided(who, how, "return", "prolong"))
                .newRow(
                        "POST /api/interventions/{id}/withdraw",
                        INTERVENTION_VALIDATE,
                        (who, how) -> changesDecided(who, how, "validate", "withdraw"))
                .newRow(
                        "GET /api/interventions/doubles",
                        INTERVENTION_VALIDATE,
                        (who, how) -> reads(who, INTERVENTIONS + "/doubles?team=" + team(how)))
                .newRow("GET /api/interventions/doubles/draft", INTERVENTION_RECORD, this::asksOfADraft)
                .row("POST /api/interventions/doubles/apart", INTERVENTION_AMEND, this::tellsApart)
                .newRow("POST /api/interventions/validations", INTERVENTION_VALIDATE, this::validatesABatch)
                .newRow("POST /api/interventions/validations/withdrawals", INTERVENTION_VALIDATE, this::withdrawsABatch)
                .newRow(
                        "GET /api/interventions/awaiting",
                        INTERVENTION_VALIDATE,
                        (who, how) -> reads(who, INTERVENTIONS + "/awaiting?awaits=LATE&team=" + team(how)))
                .ownRow(
                        "GET /api/interventions/awaiting/own",
                        INTERVENTION_AMEND,
                        (who, how) -> reads(who, INTERVENTIONS + "/awaiting/own?awaits=RETURNED"))
                .row(
                        "POST /api/referrals",
                        REFERRAL_PROPOSE,
                        (who, how) -> proposes(who, recorded(who, how)).status() == 201)
                .newRow(
                        "GET /api/referrals/{id}",
                        REFERRAL_READ,
                        (who, how) -> reads(
                                who,
                                REFERRALS + "/"
                                        + proposes(DIRECTOR, recorded(who, how)).text("/id")))
                .newRow("POST /api/referrals/{id}/handover", REFERRAL_HANDOVER, this::handsOver)
                .newRow("POST /api/referrals/handover", REFERRAL_HANDOVER, this::handsAllOver)
                .newRow("GET /api/handover/{person}", HANDOVER_READ, this::countsWhatIsOpen)
                .newRow("GET /api/handover", HANDOVER_READ, (who, how) -> reads(who, "/api/handover?team=" + team(how)))
                .newRow("GET /api/referrals", REFERRAL_READ, this::listsReferrals)
                .plainRow(
                        "GET /api/referrals/ends",
                        PARTNER_READ,
                        (who, how) -> reads(who, REFERRALS + "/ends?partner=GLH"))
                .plainRow("GET /api/partners", PARTNER_READ, (who, how) -> reads(who, PARTNERS))
                .plainRow(
                        "GET /api/partners/alike", PARTNER_READ, (who, how) -> reads(who, PARTNERS + "/alike?name=GLH"))
                .plainRow("GET /api/partners/named", PARTNER_READ, (who, how) -> reads(who, PARTNERS + "/named?id=GLH"))
                .plainRow("GET /api/partners/{id}", PARTNER_READ, (who, how) -> reads(who, PARTNERS + "/GLH"))
                .plainRow(
                        "GET /api/partners/{id}/history",
                        PARTNER_READ,
                        (who, how) -> reads(who, PARTNERS + "/GLH/history"))
                .plainRow("POST /api/partners", PARTNER_REGISTER, (who, how) -> decided(registers(who, newId())))
                .plainRow(
                        "POST /api/partners/{id}/confirm",
                        PARTNER_REGISTER,
                        (who, how) -> keeps(who, "POST", "/confirm", "{}"))
                .plainRow("PUT /api/partners/{id}", PARTNER_KEEP, (who, how) -> keeps(who, "PUT", "", PARTNER_FACTS))
                .plainRow(
                        "POST /api/partners/{id}/merge",
                        PARTNER_KEEP,
                        (who, how) -> keeps(who, "POST", "/merge", "{\"into\": \"GLH\"}"))
                .plainRow(
                        "POST /api/partners/{id}/inactivate",
                        PARTNER_KEEP,
                        (who, how) -> keeps(who, "POST", "/inactivate", null))
                .plainRow(
                        "POST /api/partners/{id}/reactivate",
                        PARTNER_KEEP,
                        (who, how) -> keepsAfter(who, "/inactivate", null, "/reactivate"))
                .plainRow(
                        "POST /api/partners/{id}/separate",
                        PARTNER_KEEP,
                        (who, how) -> keepsAfter(who, "/merge", "{\"into\": \"GLH\"}", "/separate"))
                .check(get(DIRECTOR, "/v3/api-docs").body());
    }

    private Answer ask(Caller who, String method, String path, String body, String version) {
        return change(who, method, path, body, version);
    }

    private RightsMatrix.Door directory(String list) {
        return (who, how) -> reads(who, "/api/directory/" + list);
    }

    private boolean reads(Caller who, String path) {
        return decided(get(who, path));
    }

    /** Let in or refused for want of a right; anything else is no answer to this question. */
    private static boolean decided(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201, 403);
        return answer.status() != 403;
    }

    private boolean records(Caller who, Nearness how) {
        return decided(post(who, INTERVENTIONS, entry(who, how)));
    }

    private boolean recordsABatch(Caller who, Nearness how) {
        return first(post(who, INTERVENTIONS + "/batch", batch(List.of(entry(who, how)))));
    }

    private boolean validatesABatch(Caller who, Nearness how) {
        String item = "{\"id\": \"" + recorded(who, how) + "\", \"version\": 0}";
        return first(post(who, INTERVENTIONS + "/validations", batch(List.of(item))));
    }

    private boolean withdrawsABatch(Caller who, Nearness how) {
        String item = "{\"id\": \"" + done(who, how, "validate") + "\", \"version\": 1}";
        return first(post(who, INTERVENTIONS + "/validations/withdrawals", batch(List.of(item))));
    }

    private boolean changesDecided(Caller who, Nearness how, String before, String what) {
        String path = INTERVENTIONS + "/" + done(who, how, before) + "/" + what;
        return decided(change(who, "POST", path, null, "\"1\""));
    }

    /** One that somebody else has decided on, who did not record it. */
    private String done(Caller who, Nearness how, String what) {
        String id = recorded(who, how);
        String body = what.equals("validate") ? null : "{\"reason\": \"Essai\"}";
        Answer done = change(DEPUTY, "POST", INTERVENTIONS + "/" + id + "/" + what, body, "\"0\"");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        return id;
    }

    private boolean asksOfADraft(Caller who, Nearness how) {
        String draft = "&day=2018-03-05&time=14:05&domain=D1&territory=LY8-EUS&mediator=" + mediator(who, how);
        return reads(who, INTERVENTIONS + "/doubles/draft?team=" + team(how) + draft);
    }

    private boolean tellsApart(Caller who, Nearness how) {
        String pair = "{\"one\": \"%s\", \"other\": \"%s\"}".formatted(recorded(who, how), recorded(who, how));
        return decided(post(who, INTERVENTIONS + "/doubles/apart", pair));
    }

    private static boolean first(Answer answer) {
        return decided(answer)
                && answer.body().at("/answers/0/status").asInt() < 300
                && answer.body().at("/answers/0/problem").isMissingNode();
    }

    private boolean opens(Caller who, Nearness how) {
        return decided(post(
                who,
                INTERVENTIONS + "/" + recorded(who, how) + "/openings",
                "{\"reason\": \"Demande du bailleur ce matin\"}"));
    }

    private boolean forgets(Caller who, Nearness how) {
        return isLetIn(post(who, PRIVACY + "forgotten", "{\"person\": \"emp-nobody\"}"));
    }

    /** Nobody is known by that id, which only who may ask is told. */
    private static boolean isLetIn(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(403, 404);
        return answer.status() == 404;
    }

    private boolean amends(Caller who, Nearness how) {
        String id = recorded(who, how);
        String facts = entry(who, how).replaceFirst("\"id\": \"[^\"]+\", ", "").replace("D1", "D2.1");
        return decided(change(
                who, "PUT", INTERVENTIONS + "/" + id, "{\"reason\": \"Domaine\", \"facts\": " + facts + "}", "\"0\""));
    }

    private boolean changes(Caller who, Nearness how, String what) {
        String body = what.equals("validate") ? null : "{\"reason\": \"Essai\"}";
        return decided(change(who, "POST", INTERVENTIONS + "/" + recorded(who, how) + "/" + what, body, "\"0\""));
    }

    private Answer proposes(Caller who, String intervention) {
        return post(who, REFERRALS, """
            {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS"}
            """.formatted(newId(), intervention));
    }

    private Answer registers(Caller who, String id) {
        return post(who, PARTNERS, "{\"id\": \"" + id + "\", \"facts\": " + PARTNER_FACTS + "}");
    }

    private boolean keeps(Caller who, String method, String what, @Nullable String body) {
        String id = registers(DIRECTOR, newId()).text("/id");
        return decided(change(who, method, PARTNERS + "/" + id + what, body, "\"0\""));
    }

    private boolean keepsAfter(Caller who, String before, @Nullable String body, String what) {
        String id = registers(DIRECTOR, newId()).text("/id");
        Answer done = change(DIRECTOR, "POST", PARTNERS + "/" + id + before, body, "\"0\"");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        return decided(change(who, "POST", PARTNERS + "/" + id + what, null, "\"1\""));
    }

    private boolean handsOver(Caller who, Nearness how) {
        String id = proposes(DIRECTOR, recorded(who, how)).text("/id");
        String body = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(mediator(who, how), mediator(how));
        return decided(change(who, "POST", REFERRALS + "/" + id + "/handover", body, "\"0\""));
    }

    private boolean handsAllOver(Caller who, Nearness how) {
        return decided(post(who, REFERRALS + "/handover", """
            {"team": "%s", "from": "emp-gone", "to": "%s"}
            """.formatted(team(how), mediator(how))));
    }

    private boolean countsWhatIsOpen(Caller who, Nearness how) {
        Answer answer = get(who, "/api/handover/" + mediator(how));
        return decided(answer) && !answer.body().at("/open").isEmpty();
    }

    private boolean listsReferrals(Caller who, Nearness how) {
        Answer answer = get(who, REFERRALS + "?intervention=" + intervention(how));
        return decided(answer) && !items(answer).isEmpty();
    }

    private String recorded(Caller who, Nearness how) {
        Answer answer = post(DIRECTOR, INTERVENTIONS, entry(who, how));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String entry(Caller who, Nearness how) {
        return entry(newId(), "\"team\": \"" + team(how) + "\", \"mediators\": [\"" + mediator(who, how) + "\"]");
    }

    private static String team(Nearness how) {
        return switch (how) {
            case OWN, OF_MY_TEAM -> "TER";
            case OF_MY_SERVICE -> "HAB";
            case OF_OTHERS -> "STE";
        };
    }

    private static String mediator(Caller who, Nearness how) {
        boolean own = how == Nearness.OWN
                && RosterOfTheCast.isOfTheStaff(who.roles().iterator().next());
        return own ? who.person() : mediator(how);
    }

    private static String mediator(Nearness how) {
        return switch (how) {
            case OWN -> Cast.NADIA;
            case OF_MY_TEAM -> Cast.KARIM;
            case OF_MY_SERVICE -> Cast.ODILE;
            case OF_OTHERS -> Cast.YANN;
        };
    }

    private static String intervention(Nearness how) {
        return "intervention-" + team(how);
    }

    private static HeardAnnouncement referral(Nearness how) {
        String id = "referral-" + how;
        var proposed = new ReferralProposed(
                id,
                intervention(how),
                mediator(how),
                "2018-03-05",
                "CONTACT",
                "CCAS",
                null,
                team(how),
                null,
                List.of(mediator(how)),
                "CONTACT_PRIS",
                null);
        return new HeardAnnouncement(Topics.REFERRALS, id, 0, Cast.EVENING, proposed);
    }
}
