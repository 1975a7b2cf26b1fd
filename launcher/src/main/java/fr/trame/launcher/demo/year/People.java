package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.chance.Weights;
import fr.trame.launcher.demo.staff.TeamShape;
import java.util.Map;
import java.util.TreeMap;

/** Who was met: how many, of which ages, as whom. Counts, never persons. */
final class People {

    private static final Weights ALONE = Weights.of("1:76 2:20 3:4");
    private static final Weights GROUP = Weights.of("1:28 2:24 3:15 4:10 5:8 6:6 7:3 8:3 10:2 12:1");
    private static final Weights MEETING = Weights.of("5:14 6:18 8:22 10:18 12:14 15:8 20:6");
    private static final Weights FEW = Weights.of("1:62 2:30 3:8");

    private static final Weights AGES =
            Weights.of("A_M12:6 A_12_17:17 A_18_24:17 A_25_39:20 A_40_59:20 A_60_69:10 A_70P:8 A_NC:2");
    private static final Weights NIGHT_AGES =
            Weights.of("A_12_17:14 A_18_24:36 A_25_39:28 A_40_59:14 A_60_69:4 A_70P:2 A_NC:2");
    private static final Weights PUPILS = Weights.of("A_M12:24 A_12_17:68 A_25_39:5 A_40_59:3");
    private static final Weights GENDERS = Weights.of("G_F:43 G_H:55 G_NC:2");
    private static final Weights CAPACITIES =
            Weights.of("Q_HAB:42 Q_LOC:22 Q_PASS:11 Q_GRPJ:10 Q_COMM:6 Q_PARENT:3 Q_GARD:2 Q_COPRO:2 Q_PRO:1 Q_SDF:1");
    private static final Weights HOUSING = Weights.of("Q_LOC:76 Q_COPRO:9 Q_HAB:12 Q_GARD:3");
    private static final Weights SCHOOL = Weights.of("Q_ELEVE:84 Q_PARENT:9 Q_ENS:7");
    private static final Weights SITE = Weights.of("Q_USAG:92 Q_PRO:8");
    private static final Weights TOWN = Weights.of("Q_PASS:44 Q_HAB:18 Q_GRPJ:20 Q_COMM:14 Q_SDF:4");

    private final Dice dice;

    People(Dice dice) {
        this.dice = dice;
    }

    int howMany(String domain, String mode) {
        return switch (mode) {
            case "REUNION_HAB", "REUNION_PART", "TABLE", "ATELIER", "CLASSE" -> MEETING.drawNumber(dice);
            case "PRES_RUE", "PRES_HALL", "PRES_SITE", "CHANTIER", "PERM_MOB" ->
                domain.equals("D4") || domain.equals("D5") ? FEW.drawNumber(dice) : GROUP.drawNumber(dice);
            default -> ALONE.drawNumber(dice);
        };
    }

    Facts.Publics describe(String team, String domain, int number) {
        // of a large group not everybody is described
        int described = number > 5 && dice.percent(25) ? number - dice.between(1, 3) : number;
        Weights ages = ages(team);
        Map<String, Integer> age = new TreeMap<>();
        Map<String, Integer> gender = new TreeMap<>();
        Map<String, Integer> capacity = new TreeMap<>();
        String common = ages.draw(dice);
        String as = capacities(team, domain).draw(dice);
        for (int i = 0; i < described; i++) {
            age.merge(dice.percent(70) ? common : ages.draw(dice), 1, Integer::sum);
            gender.merge(GENDERS.draw(dice), 1, Integer::sum);
        }
        capacity.put(as, described);
        return new Facts.Publics(age, gender, capacity);
    }

    private static Weights ages(String team) {
        return switch (team) {
            case TeamShape.SCHOOL -> PUPILS;
            case TeamShape.PUBLIC_SPACE -> NIGHT_AGES;
            default -> AGES;
        };
    }

    private static Weights capacities(String team, String domain) {
        return switch (team) {
            case TeamShape.SCHOOL -> SCHOOL;
            case TeamShape.SITES -> SITE;
            case TeamShape.PUBLIC_SPACE -> TOWN;
            default -> domain.equals("D2.3") ? HOUSING : CAPACITIES;
        };
    }
}
