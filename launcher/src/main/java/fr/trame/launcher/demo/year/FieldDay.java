package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.chance.Weights;
import fr.trame.launcher.demo.staff.Employee;
import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.staff.TeamShape;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who of a team met what, and when, on one day. A mediator does one thing at a time; a pair is one intervention. */
final class FieldDay {

    private static final LocalTime LAST_START = LocalTime.of(19, 40);
    private static final Weights SHORT = Weights.of("5:20 10:34 15:26 20:12 30:8");
    private static final Weights LONG = Weights.of("15:12 20:26 30:34 45:20 60:8");
    private static final Weights MEETING = Weights.of("60:42 90:40 120:18");

    private final Dice dice;
    private final Map<String, List<Employee>> teams = new HashMap<>();

    FieldDay(Dice dice) {
        this.dice = dice;
        TeamShape.ALL.forEach(team -> teams.put(team.code(), Staff.mediators(team.code())));
    }

    /** An intervention before anybody says what it was about. */
    record Intervention(
            LocalDate date,
            LocalTime start,
            int minutes,
            String domain,
            String mode,
            List<String> mediators,
            int round) {}

    List<Intervention> interventions(LocalDate date, TeamShape team, int count) {
        List<Employee> present = present(date, team.code());
        Map<Employee, LocalTime> busyUntil = new HashMap<>();
        List<LocalTime> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(start(team));
        }
        starts.sort(Comparator.naturalOrder());
        List<Intervention> interventions = new ArrayList<>();
        for (LocalTime wished : starts) {
            String domain = team.domains().draw(dice);
            String mode = UsualCodes.modes(team.code(), domain).draw(dice);
            int minutes = minutes(mode);
            List<Employee> free = new ArrayList<>(present.stream()
                    .filter(person ->
                            !busyUntil.getOrDefault(person, LocalTime.MIN).isAfter(wished))
                    .toList());
            LocalTime start = wished;
            if (free.isEmpty()) {
                Employee first = present.stream()
                        .min(Comparator.comparing(person -> busyUntil.getOrDefault(person, LocalTime.MIN)))
                        .orElseThrow();
                free.add(first);
                start = earlier(busyUntil.getOrDefault(first, LocalTime.MIN));
            }
            List<String> mediators = new ArrayList<>();
            for (int i = inPair(mode) ? 2 : 1; i > 0 && !free.isEmpty(); i--) {
                Employee chosen = free.remove(dice.below(free.size()));
                busyUntil.put(chosen, start.plusMinutes(minutes));
                mediators.add(chosen.id());
            }
            interventions.add(new Intervention(
                    date, start, minutes, domain, mode, List.copyOf(mediators), round(date, mediators, start)));
        }
        return interventions;
    }

    /** Five days a week, a weekday off in turn, two weeks away in summer, at least two at work. */
    private List<Employee> present(LocalDate date, String team) {
        List<Employee> all = teams.getOrDefault(team, List.of());
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int day = date.getDayOfWeek().getValue() - 1;
        List<Employee> present = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int leave = 29 + 2 * (i % 3);
            if ((2 * i + week) % 6 != day && week != leave && week != leave + 1) {
                present.add(all.get(i));
            }
        }
        for (int i = 0; present.size() < 2; i++) {
            if (!present.contains(all.get(i))) {
                present.add(all.get(i));
            }
        }
        return present;
    }

    private LocalTime start(TeamShape team) {
        int hour = team.hours().drawNumber(dice);
        int minute = switch (hour) {
            case 9 -> dice.between(30, 59);
            case 19 -> dice.between(0, 40);
            default -> dice.between(0, 59);
        };
        return LocalTime.of(hour, minute);
    }

    private static LocalTime earlier(LocalTime time) {
        return time.isAfter(LAST_START) ? LAST_START : time;
    }

    private int minutes(String mode) {
        return (switch (mode) {
                    case "REUNION_HAB", "REUNION_PART", "ATELIER", "TABLE", "CLASSE" -> MEETING;
                    case "DOMICILE", "ENTRETIEN", "ACCOMP", "NAVETTE", "PERM_FIXE" -> LONG;
                    default -> SHORT;
                })
                .drawNumber(dice);
    }

    private boolean inPair(String mode) {
        return dice.percent(
                switch (mode) {
                    case "PRES_RUE", "PRES_HALL", "NAVETTE", "TABLE" -> 46;
                    case "TEL", "ECRIT" -> 0;
                    default -> 20;
                });
    }

    /** Which of the day's two rounds it belongs to: a mediator stays in one territory for half a day. */
    private static int round(LocalDate date, List<String> mediators, LocalTime start) {
        long half = date.toEpochDay() * 2 + (start.getHour() < 16 ? 0 : 1);
        return (int) Dice.scatter(half * 1_000_003L + mediators.getFirst().hashCode());
    }
}
