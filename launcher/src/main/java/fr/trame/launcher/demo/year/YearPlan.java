package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.staff.TeamShape;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shares the year's interventions among days and teams: by season, weekday and team, and to the last one. */
final class YearPlan {

    private YearPlan() {}

    /** How many interventions a team has on a day. */
    record Shift(LocalDate date, TeamShape team, int count) {}

    static List<Shift> shifts(int total, Dice dice) {
        List<Share> shares = shares(dice);
        double sum = shares.stream().mapToDouble(Share::weight).sum();
        int[] counts = new int[shares.size()];
        double[] rests = new double[shares.size()];
        int given = 0;
        for (int i = 0; i < counts.length; i++) {
            double exact = total * shares.get(i).weight / sum;
            counts[i] = (int) exact;
            rests[i] = exact - counts[i];
            given += counts[i];
        }
        List<Integer> byRest = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            byRest.add(i);
        }
        byRest.sort(Comparator.comparingDouble((Integer i) -> -rests[i]).thenComparing(i -> i));
        for (int i = 0; i < total - given; i++) {
            counts[byRest.get(i)]++;
        }
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            shifts.add(new Shift(shares.get(i).date, shares.get(i).team, counts[i]));
        }
        return List.copyOf(shifts);
    }

    private static List<Share> shares(Dice dice) {
        List<LocalDate> days = WorkingYear.days();
        List<Share> shares = new ArrayList<>();
        for (TeamShape team : TeamShape.ALL) {
            double usual = days.stream().mapToInt(day -> weight(team, day)).sum();
            for (LocalDate day : days) {
                int weight = weight(team, day) * dice.between(75, 125);
                if (weight > 0) {
                    shares.add(new Share(day, team, team.share() * weight / usual));
                }
            }
        }
        shares.sort(Comparator.comparing(Share::date));
        return shares;
    }

    /** How much a team does on a day, beside its other days. */
    private static int weight(TeamShape team, LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0;
        }
        int school = team.code().equals(TeamShape.SCHOOL) && WorkingYear.schoolIsOut(date) ? 0 : 10;
        return team.months().get(date.getMonthValue() - 1)
                * team.week().get(date.getDayOfWeek().getValue() - 1)
                * school;
    }

    private record Share(LocalDate date, TeamShape team, double weight) {}
}
