package fr.trame.launcher.demo.staff;

import fr.trame.launcher.demo.chance.DemoIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Forty-eight people who do not exist: ALTM's roles and numbers of 2018 (25 women, 23 men, 34 mediators, five managers for
 * six teams, Saint-Étienne being led by its head of service). First names are everybody's, family names are landscapes.
 */
public final class Staff {

    private static final List<String> WOMEN = List.of(
            "Nadia",
            "Camille",
            "Inès",
            "Sophie",
            "Aïcha",
            "Claire",
            "Leïla",
            "Marion",
            "Fatou",
            "Julie",
            "Samira",
            "Élodie",
            "Mariam",
            "Pauline",
            "Yasmina",
            "Lucie",
            "Khadija",
            "Hélène",
            "Sonia",
            "Émilie",
            "Awa",
            "Delphine",
            "Malika",
            "Charlotte",
            "Rosa");
    private static final List<String> MEN = List.of(
            "Karim",
            "Julien",
            "Mehdi",
            "Thomas",
            "Moussa",
            "Antoine",
            "Bilal",
            "Romain",
            "Ibrahim",
            "Maxime",
            "Sofiane",
            "Guillaume",
            "Amadou",
            "Florian",
            "Rachid",
            "Vincent",
            "Younès",
            "Damien",
            "Tiago",
            "Nicolas",
            "Hakim",
            "Étienne",
            "Paul");
    private static final List<String> LANDSCAPES = List.of(
            "Clairbois",
            "Rivebelle",
            "Champfleury",
            "Hautpré",
            "Valclair",
            "Beauvent",
            "Noirpin",
            "Grandchêne",
            "Aubelune",
            "Prévert-Combes",
            "Montdoré",
            "Fontaubert",
            "Sablonnet",
            "Ormevert",
            "Clospierre",
            "Belleroche",
            "Vauxjoli",
            "Pontclair",
            "Rochebrune-Petit",
            "Lavergnette",
            "Merlebois",
            "Tilleray",
            "Courtépine",
            "Vertcoteau",
            "Longueraie",
            "Bruyérac",
            "Hautecombe-Roy",
            "Doucelande",
            "Marjolet",
            "Fougeray",
            "Chantemerlin",
            "Piedvert",
            "Boisrond",
            "Clairvallon",
            "Saulnaie",
            "Rondeval",
            "Petitmont",
            "Genestoux",
            "Combeneuve",
            "Lisière",
            "Aigrepont",
            "Mirebosc",
            "Vallonnet",
            "Hautgrain",
            "Terrebelle",
            "Coudrette",
            "Épineval",
            "Roncelin");

    private static final Instant EPOCH = Instant.parse("2017-01-02T08:00:00Z");

    private final List<Employee> people = new ArrayList<>();
    private int women;
    private int men;

    private Staff() {
        join("H", "DIR", null);
        join("F", "RSV", null);
        join("F", "RSV", "STE");
        join("F", "RRH", null);
        join("F", "RDQ", null);
        join("F", "REF_QUA", null);
        join("H", "REF_US", null);
        join("F", "REF_COM", null);
        join("H", "ACC_MET", null);
        join("F", "MGR", "TER");
        join("H", "MGR", "HAB");
        join("H", "MGR", "EPU");
        join("F", "MGR", "MAE");
        join("F", "MGR", "ETA");
        for (TeamShape team : TeamShape.ALL) {
            IntStream.range(0, team.mediators())
                    .forEach(i -> join(women < WOMEN.size() && people.size() % 2 == 0 ? "F" : "H", "MED", team.code()));
        }
    }

    /** In the order in which they joined; always the same. */
    public static List<Employee> everyone() {
        return List.copyOf(new Staff().people);
    }

    public static List<Employee> mediators(String team) {
        return everyone().stream()
                .filter(person -> person.is("MED") && team.equals(person.team()))
                .toList();
    }

    /** Who validates a team's entries: its manager, or the head of service where there is none. */
    public static Employee head(String team) {
        return everyone().stream()
                .filter(person -> team.equals(person.team()) && (person.is("MGR") || person.is("RSV")))
                .findFirst()
                .orElseThrow();
    }

    public static Employee director() {
        return everyone().getFirst();
    }

    private void join(String gender, String role, @Nullable String team) {
        int number = people.size();
        String givenName = gender.equals("F") ? WOMEN.get(women++) : MEN.get(men++);
        people.add(new Employee(
                DemoIds.of(EPOCH.plusSeconds(number), number + 1L),
                givenName,
                LANDSCAPES.get(number),
                gender,
                List.of(role),
                team,
                LocalDate.of(2012 + number % 5, 1 + number % 12, 1).toString()));
    }
}
