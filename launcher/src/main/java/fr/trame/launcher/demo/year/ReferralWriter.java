package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.DemoIds;
import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.chance.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the interventions from which somebody was referred to a partner, and what became of it. */
final class ReferralWriter {

    private static final Weights LEVELS = Weights.of("CONTACT:46 RELAIS:33 ACCOMP:21");
    private static final Weights ENDS =
            Weights.of("PRISE_EN_CHARGE:62 NON_VENUE:12 SANS_NOUVELLE:11 REFUSEE:6 PERDUE_VUE:5 REFUS_PARTENAIRE:4");
    private static final Weights ANYBODY = Weights.of("CCAS:40 MDM:24 ASSO:18 CS:18");
    private static final Map<String, Weights> PARTNERS = Map.ofEntries(
            Map.entry("DRO_ADMIN", Weights.of("FS:28 CCAS:26 MDM:22 CS:14 PREF:10")),
            Map.entry("DRO_LOG", Weights.of("BAILLEUR:62 MDM:22 CCAS:16")),
            Map.entry("DRO_SOC", Weights.of("CAF:38 CCAS:32 MDM:30")),
            Map.entry("DRO_NUM", Weights.of("NUM:42 PIMMS:34 BIB:24")),
            Map.entry("DRO_EMPL", Weights.of("ML:56 FT:44")),
            Map.entry("DRO_SANTE", Weights.of("CPAM:62 SANTE:38")),
            Map.entry("DRO_ENERG", Weights.of("PIMMS:52 ENERGIE:48")),
            Map.entry("DRO_BANQ", Weights.of("POSTE:100")),
            Map.entry("DRO_JUR", Weights.of("JUSTICE:78 VICTIMES:22")),
            Map.entry("DRO_FAM", Weights.of("CS:42 PMI:30 CAF:28")),
            Map.entry("ISO_SENIOR", Weights.of("CCAS:64 ASSO:36")),
            Map.entry("ISO_RUE", Weights.of("HEBERG:82 SECOURS:18")),
            Map.entry("SCO_ABS", Weights.of("COLLEGE:58 PREV:42")),
            Map.entry("SCO_FAM", Weights.of("COLLEGE:60 CS:40")));

    private final Dice dice;
    private final DemoIds ids;

    ReferralWriter(Dice dice, DemoIds ids) {
        this.dice = dice;
        this.ids = ids;
    }

    /** Changes the outcome of the chosen entries in place, and gives their referrals. */
    List<Referral> choose(List<Entry> entries, int counting, int signposting) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Facts facts = entries.get(i).facts();
            if (facts.mainDomain().equals("D5") && facts.complete()) {
                candidates.add(i);
            }
        }
        candidates.sort(Comparator.comparingLong(i -> Dice.scatter(i)));
        List<Integer> chosen = candidates.subList(0, counting + signposting);
        List<Referral> referrals = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            referrals.add(referral(entries, chosen.get(i), i < counting));
        }
        referrals.sort(Comparator.comparing(Referral::date).thenComparing(Referral::id));
        return List.copyOf(referrals);
    }

    private Referral referral(List<Entry> entries, int index, boolean counts) {
        Entry entry = entries.get(index);
        Entry known = entry.with(entry.facts().leadingTo(List.of(counts ? "OUV_MER" : "ORIENTATION")));
        entries.set(index, known);
        String theme = String.valueOf(known.facts().theme());
        return new Referral(
                ids.next(known.enteredAt()),
                known,
                known.facts().date(),
                counts ? LEVELS.draw(dice) : Referral.SIGNPOSTING,
                PARTNERS.getOrDefault(theme, ANYBODY).draw(dice),
                counts ? closing(known.facts().date()) : null);
    }

    /** Followed to their end as far as the first quarter. */
    private Referral.@Nullable Closing closing(String date) {
        LocalDate proposed = LocalDate.parse(date);
        if (proposed.getMonthValue() > 3 || dice.percent(18)) {
            return null;
        }
        LocalDate closed = proposed.plusDays(dice.between(6, 48));
        while (!WorkingYear.worked(closed)) {
            closed = closed.plusDays(1);
        }
        return Referral.Closing.of(ENDS.draw(dice), closed.toString());
    }
}
