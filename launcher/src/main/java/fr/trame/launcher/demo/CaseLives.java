package fr.trame.launcher.demo;

import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.year.Entry;
import fr.trame.launcher.demo.year.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Some conflicts of the year, from the request to what became of them: their steps are shuttles and tables that the year has already, so
 * that no act comes on top. Their parties have no identity, for what is known of people of 2018 would be forgotten by now.
 */
final class CaseLives {

    private static final int MOST = 24;
    private static final int STEPS = 3;
    private static final int DAYS_BEFORE = 9;
    private static final Set<String> MODES = Set.of("NAVETTE", "TABLE");
    private static final List<String> LETTERS = List.of("A", "B");
    private static final LocalDate LAST_DAY = LocalDate.of(2018, 12, 31);

    private final Api api;
    private final Function<String, Api.As> people;

    CaseLives(Api api, Function<String, Api.As> people) {
        this.api = api;
        this.people = people;
    }

    /** The cases of these entries, each with the acts that are its steps. */
    static List<List<Entry>> among(List<Entry> entries) {
        Map<String, List<Entry>> byMediator = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.counts()
                        && MODES.contains(String.valueOf(entry.present().mode())))
                .filter(entry ->
                        entry.present().origin() != null && entry.present().place() != null)
                .sorted(Comparator.comparing((Entry entry) -> entry.present().date())
                        .thenComparing(Entry::id))
                .forEach(entry -> byMediator
                        .computeIfAbsent(entry.present().team() + entry.author(), _ -> new ArrayList<>())
                        .add(entry));
        return byMediator.values().stream()
                .filter(acts -> acts.size() >= STEPS)
                .map(acts -> List.copyOf(acts.subList(0, STEPS)))
                .limit(MOST)
                .toList();
    }

    /** One case, lived in one of six ways. */
    void live(int which, List<Entry> acts) {
        Facts facts = acts.getFirst().present();
        Entry first = acts.getFirst();
        Course course = new Course(api::send, id(first, "ca5e"), Api.As.of(Staff.head(facts.team())), LAST_DAY);
        LocalDate start = LocalDate.parse(facts.date()).minusDays(DAYS_BEFORE);
        if (!course.asks(start, demand(facts))) {
            throw new IllegalStateException("a case of the demo year is another one: " + first.id());
        }
        course.isGiven(start, first.author(), people.apply(first.author()));
        course.opens(
                start,
                LETTERS.stream().map(letter -> party(first, letter)).toList(),
                start.plusDays(3),
                start.plusDays(5));
        acts.forEach(act -> becomesAStep(course, act));
        LocalDate last = LocalDate.parse(acts.getLast().present().date()).plusDays(2);
        switch (which % 6) {
            case 0 -> agrees(course, last, "ECRIT", 3, "TENU", "ACC_ECRIT");
            case 1 -> agrees(course, last, "ORAL", 2, "ROMPU", "ECHEC");
            case 2 -> course.does(last, "parties/B/refusals", Map.of());
            case 3 -> course.does(last, "closures", Map.of("outcome", "DIALOGUE"));
            case 4 -> agrees(course, last, "ECRIT", 1, "TENU_PARTIEL", "");
            default -> {
                // still under way at the end of the year
            }
        }
    }

    private static void becomesAStep(Course course, Entry act) {
        String step = "TABLE".equals(act.present().mode()) ? "TABLE_RONDE" : "NAVETTE";
        course.does(
                LocalDate.parse(act.present().date()),
                "steps",
                Map.of("interventionId", act.id(), "recorded", true, "step", step, "letters", List.of("A")));
    }

    /** An id of its own, made of the act's. */
    private static String id(Entry act, String mark) {
        String id = act.id();
        return id.substring(0, 24) + mark + id.substring(28);
    }

    private static Map<String, Object> demand(Facts facts) {
        Map<String, Object> demand = new LinkedHashMap<>(Map.of(
                "kind", "CONFLIT",
                "origin", String.valueOf(facts.origin()),
                "channel", "TEL",
                "team", facts.team(),
                "territory", facts.territory()));
        if (facts.theme() != null) {
            demand.put("theme", facts.theme());
        }
        return demand;
    }

    private static Map<String, Object> party(Entry first, String letter) {
        String person = id(first, letter.equals("A") ? "ca5a" : "ca5b");
        return Map.of("personId", person, "partyKind", "PERSONNE", "givenBy", "ELLE_MEME");
    }

    /** An agreement that is looked after so often; the last time it stands so. */
    private static void agrees(Course course, LocalDate day, String form, int checks, String standing, String outcome) {
        Map<String, Object> promise = Map.of("letter", "B", "what", "Baisser le son après 22 h");
        course.does(day, "agreements", Map.of("form", form, "commitments", List.of(promise)));
        List<Integer> days = List.of(15, 30, 90);
        LocalDate on = day;
        for (int i = 0; i < checks; i++) {
            on = day.plusDays(days.get(i));
            String word = i == checks - 1 ? standing : "TENU";
            course.does(
                    on,
                    "checks",
                    Map.of(
                            "words",
                            LETTERS.stream()
                                    .map(letter -> Map.of("number", 1, "letter", letter, "word", word))
                                    .toList()));
        }
        if (!outcome.isEmpty()) {
            course.does(on.plusDays(1), "closures", Map.of("outcome", outcome));
        }
    }
}
