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
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412);
    private static final List<String> LETTERS = List.of("A", "B");
    private static final String LAST_DAY = "2018-12-31";

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
        Course course = new Course(id(acts.getFirst(), "ca5e"), Api.As.of(Staff.head(facts.team())));
        LocalDate start = LocalDate.parse(facts.date()).minusDays(DAYS_BEFORE);
        course.asks(start, facts, acts.getFirst());
        for (Entry act : acts) {
            boolean table = "TABLE".equals(act.present().mode());
            course.does(
                    LocalDate.parse(act.present().date()),
                    "steps",
                    Map.of(
                            "interventionId",
                            act.id(),
                            "recorded",
                            true,
                            "step",
                            table ? "TABLE_RONDE" : "NAVETTE",
                            "letters",
                            List.of("A")));
        }
        LocalDate last = LocalDate.parse(acts.getLast().present().date()).plusDays(2);
        switch (which % 6) {
            case 0 -> course.agrees(last, "ECRIT", 3, "TENU", "ACC_ECRIT");
            case 1 -> course.agrees(last, "ORAL", 2, "ROMPU", "ECHEC");
            case 2 -> course.does(last, "parties/B/refusals", Map.of());
            case 3 -> course.does(last, "closures", Map.of("outcome", "DIALOGUE"));
            case 4 -> course.agrees(last, "ECRIT", 1, "TENU_PARTIEL", "");
            default -> {
                // still under way at the end of the year
            }
        }
    }

    /** An id of its own, made of the act's. */
    private static String id(Entry act, String mark) {
        String id = act.id();
        return id.substring(0, 24) + mark + id.substring(28);
    }

    /** A case of which each command makes one event: those that a run did which was cut off are passed over. */
    private final class Course {

        private final String id;
        private final Api.As manager;
        private long done;
        private long version;

        Course(String id, Api.As manager) {
            this.id = id;
            this.manager = manager;
        }

        void asks(LocalDate day, Facts facts, Entry first) {
            Map<String, Object> request = new LinkedHashMap<>(Map.of(
                    "id", id,
                    "date", day.toString(),
                    "kind", "CONFLIT",
                    "origin", String.valueOf(facts.origin()),
                    "channel", "TEL",
                    "team", facts.team(),
                    "territory", facts.territory()));
            if (facts.theme() != null) {
                request.put("theme", facts.theme());
            }
            Api.Answer asked = api.send(manager, "POST", "/api/cases", null, request);
            if (!asked.done()) {
                throw asked.refused();
            }
            done = asked.body().path("version").asLong();
            does(day, "mediators", Map.of("mediators", List.of(first.author())));
            does(people.apply(first.author()), day, "ties", Map.of("tie", false));
            for (String letter : LETTERS) {
                String person = id(first, letter.equals("A") ? "ca5a" : "ca5b");
                does(day, "parties", Map.of("personId", person, "partyKind", "PERSONNE", "givenBy", "ELLE_MEME"));
            }
            does(day, "qualification", Map.of());
            for (String letter : LETTERS) {
                does(day.plusDays(3), "parties/" + letter + "/contacts", Map.of());
                does(day.plusDays(5), "parties/" + letter + "/consents", Map.of("form", "ECRIT"));
            }
        }

        /** An agreement that is looked after so often; the last time it stands so. */
        void agrees(LocalDate day, String form, int checks, String standing, String outcome) {
            Map<String, Object> promise = Map.of("letter", "B", "what", "Baisser le son après 22 h");
            does(day, "agreements", Map.of("form", form, "commitments", List.of(promise)));
            List<Integer> days = List.of(15, 30, 90);
            LocalDate on = day;
            for (int i = 0; i < checks; i++) {
                on = day.plusDays(days.get(i));
                String word = i == checks - 1 ? standing : "TENU";
                does(
                        on,
                        "checks",
                        Map.of(
                                "words",
                                LETTERS.stream()
                                        .map(letter -> Map.of("number", 1, "letter", letter, "word", word))
                                        .toList()));
            }
            if (!outcome.isEmpty()) {
                does(on.plusDays(1), "closures", Map.of("outcome", outcome));
            }
        }

        void does(LocalDate day, String what, Map<String, Object> more) {
            does(manager, day, what, more);
        }

        private void does(Api.As as, LocalDate day, String what, Map<String, Object> more) {
            long decidedOn = version++;
            if (decidedOn < done) {
                return;
            }
            Map<String, Object> body = new LinkedHashMap<>(more);
            body.put("date", day.toString().compareTo(LAST_DAY) > 0 ? LAST_DAY : day.toString());
            Api.Answer answer = api.send(as, "POST", "/api/cases/" + id + "/" + what, decidedOn, body);
            if (!answer.done() && !DONE_BEFORE.contains(answer.status())) {
                throw answer.refused();
            }
        }
    }
}
