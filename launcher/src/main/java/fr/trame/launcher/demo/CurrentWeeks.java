package fr.trame.launcher.demo;

import fr.trame.launcher.demo.chance.DemoIds;
import fr.trame.launcher.demo.staff.Employee;
import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.year.DemoPartner;
import fr.trame.launcher.demo.year.DemoYear;
import fr.trame.launcher.demo.year.Referral;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is under way while somebody tries the system, beside the year: each team has a conflict to follow, two of them with a written
 * agreement and its protocol, and one person was refused by a partner and goes on with another. Protocols can only be of these weeks, for
 * identities of 2018 and what was agreed then are forgotten by rule. The parties are nobody, and their names say so.
 */
final class CurrentWeeks {

    private static final Instant EPOCH = Instant.parse("2019-01-07T08:00:00Z");
    private static final String TOWN = "Lyon (démonstration)";

    private final DemoYear year;
    private final Api.Sender api;
    private final Clock clock;

    CurrentWeeks(DemoYear year, Api.Sender api, Clock clock) {
        this.year = year;
        this.api = api;
        this.clock = clock;
    }

    void send() {
        agreedAndInForce();
        agreedAndSignedInPart();
        beforeATable();
        onlyAsked();
        refusedAndRedirected();
    }

    /** So many days ago, or the Friday before where that is no weekday. */
    LocalDate ago(int days) {
        LocalDate day = LocalDate.now(clock).minusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static String id(int number) {
        return DemoIds.of(EPOCH.plusSeconds(number), number);
    }

    private Course course(int number, String team) {
        return new Course(api, id(number), Api.As.of(Staff.head(team)), LocalDate.now(clock));
    }

    private static Employee mediator(String team) {
        return Staff.mediators(team).getLast();
    }

    private void agreedAndInForce() {
        Course course = course(10, "TER");
        Employee mediator = mediator("TER");
        if (!begins(course, 10, demand("TER", "LY8-MER", "BAILLEUR", "VOIS_BRUIT"), 26, mediator)) {
            return;
        }
        step(course, mediator, 13, 17, "NAVETTE");
        step(course, mediator, 14, 6, "TABLE_RONDE");
        agrees(course, 6);
        draws(course, mediator);
        boolean last = false;
        List<String> marks = List.of("A", "B", "M1");
        for (int i = 0; i < marks.size(); i++) {
            last = signs(course, marks.get(i), i + 1);
        }
        if (last) {
            course.writes("notices", Map.of());
        }
    }

    private void agreedAndSignedInPart() {
        Course course = course(20, "HAB");
        Employee mediator = mediator("HAB");
        if (begins(course, 20, demand("HAB", "LY9-DUC", "HAB_DIRECT", "VOIS_BRUIT"), 21, mediator)) {
            step(course, mediator, 23, 12, "NAVETTE");
            agrees(course, 4);
            draws(course, mediator);
            signs(course, "A", 4);
        }
    }

    private void beforeATable() {
        Course course = course(30, "STE");
        Employee mediator = mediator("STE");
        if (begins(course, 30, demand("STE", "SE-MON", "BAILLEUR", "VOIS_COMP"), 15, mediator)) {
            step(course, mediator, 33, 7, "NAVETTE");
            String planned = LocalDate.now(clock).plusDays(6).toString();
            course.does(ago(1), "tables", Map.of("plannedOn", planned));
        }
    }

    private void onlyAsked() {
        Course given = course(40, "EPU");
        if (given.asks(ago(3), demand("EPU", "LY7-GER", "COMMERCE", "ESP_BRUIT"))) {
            Employee mediator = mediator("EPU");
            given.isGiven(ago(3), mediator.id(), Api.As.of(mediator));
        }
        course(50, "MAE").asks(ago(2), demand("MAE", "LY8-EUS", "ECOLE", "SCO_CONFLIT"));
        course(60, "ETA").asks(ago(2), demand("ETA", "LY9-DUC", "SITE", "INC_TENSION"));
    }

    /** Asked so many days ago; met two days and willing four days after. */
    private boolean begins(Course course, int number, Map<String, Object> demand, int daysAgo, Employee mediator) {
        LocalDate day = ago(daysAgo);
        if (!course.asks(day, demand)) {
            return false;
        }
        course.isGiven(day, mediator.id(), Api.As.of(mediator));
        course.opens(
                day,
                List.of(
                        party(number + 1, "Mme Exemple (démonstration)"),
                        party(number + 2, "M. Modèle (démonstration)")),
                ago(daysAgo - 2),
                ago(daysAgo - 4));
        return true;
    }

    private static Map<String, Object> demand(String team, String territory, String origin, String theme) {
        return Map.of(
                "kind", "CONFLIT",
                "origin", origin,
                "channel", "TEL",
                "team", team,
                "territory", territory,
                "theme", theme);
    }

    private static Map<String, Object> party(int number, String name) {
        return Map.of("personId", id(number), "partyKind", "PERSONNE", "givenBy", "ELLE_MEME", "name", name);
    }

    /** An act of these days, recorded as the step that it is. */
    private void step(Course course, Employee mediator, int act, int daysAgo, String step) {
        course.does(
                Api.As.of(mediator),
                ago(daysAgo),
                "steps",
                Map.of(
                        "interventionId",
                        id(act),
                        "step",
                        step,
                        "letters",
                        List.of("A", "B"),
                        "startTime",
                        "15:00",
                        "durationMinutes",
                        45,
                        "peopleMet",
                        2,
                        "outcomes",
                        List.of("APAISE")));
    }

    private void agrees(Course course, int daysAgo) {
        course.does(
                ago(daysAgo),
                "agreements",
                Map.of(
                        "form",
                        "ECRIT",
                        "commitments",
                        List.of(
                                Map.of("letter", "A", "what", "Prévenir avant une fête"),
                                Map.of("letter", "B", "what", "Baisser le son après 22 h"))));
    }

    private static void draws(Course course, Employee mediator) {
        String name = mediator.givenName() + " " + mediator.familyName() + " (démonstration)";
        course.writes("protocols", Map.of("mediators", List.of(Map.of("mediator", mediator.id(), "name", name))));
    }

    private boolean signs(Course course, String mark, int number) {
        return course.writes(
                "protocols/1/signatures",
                Map.of(
                        "mark",
                        mark,
                        "way",
                        "ECRAN",
                        "date",
                        LocalDate.now(clock).toString(),
                        "place",
                        TOWN,
                        "picture",
                        Signature.of(number)));
    }

    /** A conversation like one of the year; the partner has no room, and the next one has an e-mail address for a link. */
    private void refusedAndRedirected() {
        Employee mediator = mediator("TER");
        Api.As as = Api.As.of(mediator);
        Referral like = year.referrals().stream()
                .filter(one -> one.counts() && one.intervention().author().equals(mediator.id()))
                .findFirst()
                .orElseThrow();
        LocalDate met = ago(5);
        String act = id(70);
        Messages.RecordIntervention conversation = new Messages.RecordIntervention(
                act, like.intervention().present().on(met.toString()), met + "T19:00:00Z");
        if (!isNew(api.send(as, "POST", "/api/interventions", null, conversation))) {
            return;
        }
        String first = id(71);
        DemoPartner full = DemoPartner.of("ASSO");
        isNew(api.send(as, "POST", "/api/referrals", null, proposal(first, act, met, full, "CONTACT_PRIS", null)));
        String path = "/api/referrals/" + first;
        String refused = ago(2).toString();
        Map<String, Object> refusal = Map.of("outcome", "REFUS_PARTENAIRE", "reason", "SATURATION", "date", refused);
        isNew(api.send(as, "POST", path + "/close", 0L, refusal));
        isNew(api.send(as, "POST", path + "/reopen", 1L, Map.of("date", refused)));
        DemoPartner next = DemoPartner.of("CCAS");
        Messages.ProposeReferral child = proposal(id(72), act, ago(1), next, "ACCEPTEE", List.of("OBJET"));
        isNew(api.send(as, "POST", path + "/redirect", 2L, child));
    }

    private static Messages.ProposeReferral proposal(
            String id, String act, LocalDate day, DemoPartner partner, String status, @Nullable List<String> shared) {
        return new Messages.ProposeReferral(
                id, act, day.toString(), "CONTACT", partner.kind(), partner.id(), status, shared);
    }

    /** Not done before. */
    private static boolean isNew(Api.Answer answer) {
        YearLoader.mustBeDone(answer);
        return answer.done();
    }
}
