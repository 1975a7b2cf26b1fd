package fr.trame.launcher.demo;

import fr.trame.launcher.demo.staff.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The written method of the demonstration: a version that applies to all its cases, and one that is to come. The points are invented, and
 * titled so; the association writes its own.
 */
final class OwnMethod {

    /** Already written, in an interrupted run or on another day. */
    private static final int WRITTEN_BEFORE = 409;

    private static final String BEGINNING = "2015-01-01";

    record Step(String step, List<String> points) {}

    record Version(int number, String from, String title, List<Step> steps) {}

    private OwnMethod() {}

    /** Writes both; the second begins with the month after next, for what applies to a case never changes. */
    static void send(Api api) {
        String coming = LocalDate.now(ZoneId.of("Europe/Paris"))
                .plusMonths(2)
                .withDayOfMonth(1)
                .toString();
        List<Version> versions = List.of(
                new Version(1, BEGINNING, "Mode opératoire (démonstration)", steps("Chacun parle à son tour")),
                new Version(
                        2,
                        coming,
                        "Mode opératoire, tables rondes relues (démonstration)",
                        steps("Chacun parle à son tour, le temps d’abord convenu")));
        for (Version version : versions) {
            Api.Answer answer = api.send(Api.As.of(Staff.director()), "POST", "/api/method", null, version);
            if (!answer.done() && answer.status() != WRITTEN_BEFORE) {
                throw answer.refused();
            }
        }
    }

    private static List<Step> steps(String turns) {
        return List.of(
                new Step("DEMANDE", List.of("Dire ce qu’est une médiation", "N’avoir aucun lien avec une partie")),
                new Step("CONTACT", List.of("Dire qui a donné le nom, et pourquoi", "Rappeler que chacun est libre")),
                new Step("NAVETTE", List.of("Entendre chaque partie seule", "Ne rapporter que ce qui est permis")),
                new Step("PREPARATION", List.of("Choisir un lieu neutre", "Avoir l’accord de tous")),
                new Step("TABLE_RONDE", List.of("Rappeler le cadre", turns, "Reformuler avant de conclure")),
                new Step("ACCORD", List.of("Écrire qui fait quoi, et pour quand", "Relire ensemble")),
                new Step("SUIVI", List.of("Appeler chaque partie")),
                new Step("CLOTURE", List.of("Dire ce qui a été convenu, et rien d’autre")));
    }
}
