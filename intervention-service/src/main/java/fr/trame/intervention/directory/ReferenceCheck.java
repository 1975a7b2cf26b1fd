package fr.trame.intervention.directory;

import fr.trame.intervention.directory.ReferenceLists.Entry;
import fr.trame.intervention.directory.ReferenceLists.ReferenceList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that is wrong with the files of a directory, each in a sentence that names the file and the code. */
final class ReferenceCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,39}");

    private static final List<String> EXPECTED = List.of(
            "DOMAINE",
            "MODE",
            "TEMPO",
            "ORIGINE",
            "THEME",
            "AGE",
            "GENRE",
            "SITUATION",
            "QUALITE",
            "RESULTAT",
            "LIEU",
            "TYPE_PART",
            "MER_FORME",
            "MER_STATUT",
            "TENSION");

    private final List<String> problems = new ArrayList<>();

    private ReferenceCheck() {}

    static List<String> problems(
            ReferenceLists lists,
            Territories territories,
            Territories.Places places,
            Partners partners,
            Mappings mappings) {
        var check = new ReferenceCheck();
        check.lists(lists);
        Map<String, Set<String>> codes = lists.lists().stream()
                .collect(Collectors.toMap(
                        ReferenceList::code, list -> codes(list.entries(), Entry::code), (first, second) -> first));
        check.unique("territories.json", territories.territories(), Territories.Territory::code);
        check.unique("places.json", places.places(), Territories.Place::code);
        check.unique("partners.json", partners.partners(), Partners.Partner::code);
        Set<String> known = codes(territories.territories(), Territories.Territory::code);
        places.places().forEach(place -> {
            check.known("places.json", place.code(), place.territory(), known);
            check.known("places.json", place.code(), place.type(), codes.getOrDefault("LIEU", Set.of()));
        });
        partners.partners()
                .forEach(partner -> check.known(
                        "partners.json", partner.code(), partner.type(), codes.getOrDefault("TYPE_PART", Set.of())));
        mappings.mappings()
                .forEach(mapping -> mapping.entries()
                        .forEach(entry -> check.known(
                                "mappings.json",
                                entry.code(),
                                entry.target(),
                                codes.getOrDefault(mapping.list(), Set.of()))));
        return check.problems;
    }

    private void lists(ReferenceLists lists) {
        unique("lists.json", lists.lists(), ReferenceList::code);
        Set<String> present = codes(lists.lists(), ReferenceList::code);
        EXPECTED.stream()
                .filter(code -> !present.contains(code))
                .forEach(code -> problems.add("lists.json : la liste " + code + " manque"));
        for (ReferenceList list : lists.lists()) {
            String where = "lists.json, " + list.code();
            unique(where, list.entries(), Entry::code);
            Set<String> codes = codes(list.entries(), Entry::code);
            for (Entry entry : list.entries()) {
                if (entry.parent() != null) {
                    known(where, entry.code(), entry.parent(), codes);
                }
                if (entry.validFrom() != null
                        && entry.validTo() != null
                        && entry.validTo().isBefore(entry.validFrom())) {
                    problems.add(where + " : " + entry.code() + " finit avant de commencer");
                }
            }
        }
    }

    private <T> void unique(String where, List<T> items, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!CODE.matcher(code.apply(item)).matches()) {
                problems.add(where + " : « " + code.apply(item) + " » n’est pas un code (A-Z, 0-9, _ . -)");
            }
            if (!seen.add(code.apply(item))) {
                problems.add(where + " : le code " + code.apply(item) + " est donné deux fois");
            }
        }
    }

    private void known(String where, String code, String target, Set<String> known) {
        if (!known.contains(target)) {
            problems.add(where + " : " + code + " renvoie à " + target + ", qui n’existe pas");
        }
    }

    private static <T> Set<String> codes(List<T> items, Function<T, String> code) {
        return items.stream().map(code).collect(Collectors.toSet());
    }
}
