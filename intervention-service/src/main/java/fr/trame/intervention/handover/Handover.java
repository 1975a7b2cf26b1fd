package fr.trame.intervention.handover;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.handover.OpenWork.Thing;
import fr.trame.intervention.roster.Roster;
import fr.trame.intervention.roster.Roster.Book;
import fr.trame.platform.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Adds up what is open, of one person or of all who left a team. */
@Component
class Handover {

    private final Roster roster;
    private final List<OpenWork> kinds;

    Handover(Roster roster, List<OpenWork> kinds) {
        this.roster = roster;
        this.kinds = kinds.stream().sorted(Comparator.comparing(OpenWork::kind)).toList();
    }

    /**
     * How many things of one kind are open in a team.
     *
     * @param label what they are called, for one or several
     * @param alone those of them that nobody else who is in the team may see to
     */
    @Staff
    @Schema(name = "OpenCount")
    record Count(@Technical String kind, String label, String team, int count, int alone) {}

    /**
     * What somebody who is in the team no more, or soon, leaves to nobody.
     *
     * @param lastDay in the team
     */
    @Staff
    @Schema(name = "LeftOpen")
    record Left(String person, LocalDate lastDay, List<Count> open) {

        public Left {
            open = List.copyOf(open);
        }
    }

    /** What is open of somebody in the teams of the scope; nothing of kinds of which there is nothing. */
    List<Count> of(String person, LocalDate today, Scope scope) {
        List<Count> counts = new ArrayList<>();
        for (OpenWork kind : kinds) {
            List<Thing> open = kind.of(List.of(person)).stream()
                    .filter(thing -> scope.includes(thing.team()))
                    .toList();
            Book book = book(open);
            Map<String, List<Thing>> byTeam = open.stream().collect(groupingBy(Thing::team, TreeMap::new, toList()));
            byTeam.forEach((team, things) -> counts.add(count(kind, team, things, (int) things.stream()
                    .filter(thing -> nobodyElse(thing, person, book, today))
                    .count())));
        }
        return counts;
    }

    /** What will have nobody in the team on that day, by those who were to see to it and in the order of their last days. */
    List<Left> withoutAnybody(String team, LocalDate day) {
        Map<String, LocalDate> gone = roster.lastDays(team, day);
        Map<String, List<Count>> open = new TreeMap<>();
        for (OpenWork kind : gone.isEmpty() ? List.<OpenWork>of() : kinds) {
            List<Thing> inTeam = kind.of(gone.keySet()).stream()
                    .filter(thing -> thing.team().equals(team))
                    .toList();
            Book book = book(inTeam);
            List<Thing> left = inTeam.stream()
                    .filter(thing -> thing.people().stream().noneMatch(one -> book.isMember(one, team, day)))
                    .toList();
            byPerson(left, gone.keySet())
                    .forEach((person, ids) -> open.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(count(kind, team, ids, ids.size())));
        }
        return open.entrySet().stream()
                .map(each -> new Left(each.getKey(), gone.getOrDefault(each.getKey(), day), each.getValue()))
                .sorted(Comparator.comparing(Left::lastDay).thenComparing(Left::person))
                .toList();
    }

    private Book book(List<Thing> things) {
        return roster.of(
                things.stream().flatMap(thing -> thing.people().stream()).collect(toSet()));
    }

    private static boolean nobodyElse(Thing thing, String person, Book book, LocalDate today) {
        return thing.people().stream()
                .filter(one -> !one.equals(person))
                .noneMatch(one -> book.isMember(one, thing.team(), today));
    }

    private static Map<String, Set<String>> byPerson(List<Thing> things, Set<String> people) {
        return things.stream()
                .flatMap(thing ->
                        thing.people().stream().filter(people::contains).map(one -> Map.entry(one, thing.id())))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toSet())));
    }

    private static Count count(OpenWork kind, String team, Collection<?> things, int alone) {
        int number = things.size();
        return new Count(kind.kind(), number == 1 ? kind.one() : kind.several(), team, number, alone);
    }
}
