package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.DemoIds;
import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.chance.Weights;
import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.staff.TeamShape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the whole year, entry by entry, the same each time. */
final class YearWriter {

    private static final long SEED = 2018_34_444L;
    private static final int LATE_PER_THOUSAND = 26;
    private static final Weights FORGOTTEN =
            Weights.of("theme:30 outcomes:20 startTime:18 publics:14 origin:12 mode:6");

    private final Dice dice = new Dice(SEED);
    private final DemoIds ids = new DemoIds();
    private final FieldDay days = new FieldDay(dice);
    private final FactsWriter writer = new FactsWriter(dice);

    DemoYear write() {
        List<Entry> entries = new ArrayList<>(DemoYear.INTERVENTIONS + DemoYear.VOIDED);
        for (YearPlan.Shift shift : YearPlan.shifts(DemoYear.INTERVENTIONS, dice)) {
            for (FieldDay.Intervention intervention : days.interventions(shift.date(), shift.team(), shift.count())) {
                entries.add(entry(shift.team(), intervention));
            }
        }
        List<Referral> referrals =
                new ReferralWriter(dice, ids).choose(entries, DemoYear.REFERRALS, DemoYear.SIGNPOSTINGS);
        amendSome(entries);
        enterSomeTwice(entries);
        entries.sort(Comparator.comparing((Entry entry) -> entry.facts().date()).thenComparing(Entry::id));
        return new DemoYear(Staff.everyone(), List.copyOf(entries), referrals);
    }

    private Entry entry(TeamShape team, FieldDay.Intervention intervention) {
        Instant start = intervention
                .date()
                .atTime(intervention.start())
                .atZone(WorkingYear.PARIS)
                .toInstant();
        Facts facts = writer.write(team, intervention);
        if (dice.percent(4)) {
            facts = facts.lacking(FORGOTTEN.draw(dice));
            if (dice.percent(25)) {
                facts = facts.lacking(FORGOTTEN.draw(dice));
            }
        }
        Instant end = start.plus(Duration.ofMinutes(intervention.minutes()));
        return new Entry(ids.next(start), enteredAt(intervention.date(), end), facts, null, null);
    }

    /** Mostly at once, some at the end of the day or on the next morning, a few per cent more than a month later. */
    private Instant enteredAt(LocalDate date, Instant end) {
        if (dice.below(1000) < LATE_PER_THOUSAND) {
            return end.plus(Duration.ofDays(dice.between(32, 54)));
        }
        int when = dice.below(100);
        if (when < 74) {
            return end.plusSeconds(dice.between(20, 900));
        }
        return when < 92
                ? at(date, LocalTime.of(20, 30).plusMinutes(dice.below(40)))
                : at(date.plusDays(1), LocalTime.of(9, 5).plusMinutes(dice.below(40)));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(WorkingYear.PARIS).toInstant();
    }

    /** Some were first entered under another domain or a day too early, and put right by their author. */
    private static void amendSome(List<Entry> entries) {
        int amended = 0;
        int stride = entries.size() / (DemoYear.AMENDED + 8);
        for (int i = stride; amended < DemoYear.AMENDED; i++) {
            Entry entry = entries.get(i);
            Facts right = entry.facts();
            if (right.mainDomain().equals("D5")
                    || !right.complete()
                    || right.date().startsWith("2018-01")) {
                continue;
            }
            Facts wrong = amended % 4 == 0
                    ? right.on(dayBefore(right.date()))
                    : right.under(right.mainDomain().equals("D1") ? "D2.1" : "D1");
            entries.set(i, new Entry(entry.id(), entry.enteredAt(), wrong, right, null));
            amended++;
            i += stride - 1;
        }
    }

    private static String dayBefore(String date) {
        LocalDate day = LocalDate.parse(date).minusDays(1);
        while (!WorkingYear.worked(day)) {
            day = day.minusDays(1);
        }
        return day.toString();
    }

    /** Some pairs were entered by both; the second entry was voided. They come on top of what counts. */
    private void enterSomeTwice(List<Entry> entries) {
        int stride = entries.size() / (DemoYear.VOIDED + 2);
        List<Entry> twice = new ArrayList<>();
        for (int i = stride / 2; twice.size() < DemoYear.VOIDED; i++) {
            @Nullable Entry copy = enteredTwice(entries.get(i));
            if (copy != null) {
                twice.add(copy);
                i += stride - 1;
            }
        }
        entries.addAll(twice);
    }

    private @Nullable Entry enteredTwice(Entry entry) {
        Facts facts = entry.facts();
        if (facts.mediators().size() < 2 || facts.mainDomain().equals("D5") || entry.amended() != null) {
            return null;
        }
        return new Entry(
                ids.next(entry.enteredAt()),
                entry.enteredAt().plusSeconds(240),
                facts.by(facts.mediators().reversed()),
                null,
                "Doublon\u00a0: l’intervention du binôme était déjà saisie.");
    }
}
