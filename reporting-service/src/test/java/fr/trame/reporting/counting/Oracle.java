package fr.trame.reporting.counting;

import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionProlonged;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Counts in the plainest way: replays what was heard into a map and adds up. Knows nothing of tables, and shares no line with what it
 * is held against.
 */
final class Oracle {

    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, Referral> referrals = new HashMap<>();

    record Act(InterventionFacts facts, String status) {

        boolean open() {
            return !status.equals("VALIDATED") || !facts.missing().isEmpty();
        }
    }

    record Referral(
            ReferralProposed facts,
            String day,
            String level,
            boolean counts,
            String step,
            String proof,
            String outcome) {

        static Referral of(ReferralProposed facts) {
            boolean address = facts.level().equals("ORIENTATION");
            boolean counts = facts.status() == null ? !address : facts.status().equals("CONTACT_PRIS");
            String step = facts.status() != null ? facts.status() : address ? "PROPOSEE" : "CONTACT_PRIS";
            return new Referral(facts, facts.date(), facts.level(), counts, step, null, null);
        }

        Referral stepped(ReferralStepTaken it) {
            boolean first = it.level() != null && !counts;
            String now = it.proof() != null ? it.proof() : it.status().equals("PRISE_EN_CHARGE") ? proof : null;
            return new Referral(
                    facts,
                    first ? it.date() : day,
                    it.level() == null ? level : it.level(),
                    counts || first,
                    it.status(),
                    now,
                    null);
        }

        Referral ended(String how) {
            return new Referral(facts, day, level, counts, step, proof, how);
        }

        Referral decided(String status) {
            String kept = status.equals("PRISE_EN_CHARGE") ? proof : null;
            return status.equals("CLOSE") ? this : new Referral(facts, day, level, counts, status, kept, null);
        }
    }

    /** Replays each announcement once, in the order of its stream, as far as it was decided at the instant. */
    static Oracle of(List<HeardAnnouncement> history, Instant at) {
        Oracle oracle = new Oracle();
        Map<String, Long> last = new HashMap<>();
        history.stream()
                .filter(heard -> !heard.at().isAfter(at))
                .filter(heard -> heard.sequence() > last.getOrDefault(heard.stream(), -1L))
                .forEach(heard -> {
                    last.put(heard.stream(), heard.sequence());
                    oracle.apply(heard);
                });
        return oracle;
    }

    private void apply(HeardAnnouncement heard) {
        String id = heard.stream();
        switch (heard.announcement()) {
            case InterventionRecorded recorded -> acts.put(id, new Act(recorded.facts(), "RECORDED"));
            case InterventionAmended amended -> acts.put(id, new Act(amended.facts(), "RECORDED"));
            case InterventionVoided _ -> acts.remove(id);
            case InterventionValidated _ -> acts.computeIfPresent(id, (_, act) -> new Act(act.facts(), "VALIDATED"));
            case InterventionReturned _ -> acts.computeIfPresent(id, (_, act) -> new Act(act.facts(), "RETURNED"));
            case InterventionProlonged _ -> {}
            case ValidationWithdrawn _ -> acts.computeIfPresent(id, (_, act) -> new Act(act.facts(), "RECORDED"));
            case ReferralProposed proposed -> referrals.put(id, Referral.of(proposed));
            case ReferralClosed closed -> referrals.computeIfPresent(id, (_, one) -> one.ended(closed.outcome()));
            case ReferralStepTaken step -> referrals.computeIfPresent(id, (_, one) -> one.stepped(step));
            case ReferralReopened _ -> referrals.computeIfPresent(id, (_, one) -> one.ended(null));
            case ReferralDecided it -> referrals.computeIfPresent(id, (_, one) -> one.decided(it.status()));
            case ReferralVoiceHeard _ -> {}
            default -> throw new IllegalArgumentException(heard.toString());
        }
    }

    /** Every figure of the span, {@code "domain D1" -> 3} and {@code "domain D1 open" -> 1}, without zeros. */
    Map<String, Long> count(LocalDate from, LocalDate to, Predicate<Act> acting, Predicate<Referral> referring) {
        Map<String, Long> counts = new TreeMap<>();
        acts.values().stream()
                .filter(act -> within(act.facts().date(), from, to))
                .filter(acting)
                .forEach(act -> count(act, counts));
        referrals.values().stream()
                .filter(one -> within(one.day(), from, to))
                .filter(referring)
                .forEach(one -> count(one, counts));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    Act act(String id) {
        return acts.get(id);
    }

    /** All of them, by id. */
    Map<String, Act> acts() {
        return acts;
    }

    /** All of them, by id. */
    Map<String, Referral> referrals() {
        return referrals;
    }

    private static boolean within(String day, LocalDate from, LocalDate to) {
        return day.compareTo(from.toString()) >= 0 && day.compareTo(to.toString()) <= 0;
    }

    private static void count(Act act, Map<String, Long> counts) {
        InterventionFacts facts = act.facts();
        boolean open = act.open();
        add(counts, "interventions", 1, open);
        add(counts, "notValidated", act.status().equals("VALIDATED") ? 0 : 1, false);
        add(counts, "incomplete", facts.missing().isEmpty() ? 0 : 1, false);
        add(counts, "late", facts.late() ? 1 : 0, false);
        int people = facts.peopleMet() == null ? 0 : facts.peopleMet();
        add(counts, "people", people, open);
        String month = facts.date().substring(0, 7);
        add(counts, "people-month " + month, people, open);
        Map<String, String> single = new HashMap<>();
        single.put("month", month);
        single.put("day", facts.date());
        single.put("team", facts.team());
        single.put("territory", facts.territory());
        single.put("domain", facts.mainDomain());
        single.put("theme", facts.theme());
        single.put("origin", facts.origin());
        single.put("mode", facts.mode());
        single.put("tempo", facts.tempo());
        single.put("place-type", facts.placeType());
        single.put("funding", facts.fundingLine());
        single.put("status", act.status());
        if (facts.startTime() != null) {
            int weekday = LocalDate.parse(facts.date()).getDayOfWeek().getValue();
            single.put(
                    "hour", weekday + "-" + LocalTime.parse(facts.startTime()).getHour());
        }
        single.forEach((dimension, code) -> {
            if (code != null) {
                add(counts, dimension + " " + code, 1, open);
            }
        });
        Set.copyOf(facts.outcomes()).forEach(code -> add(counts, "outcome " + code, 1, open));
        facts.publics().age().forEach((code, met) -> add(counts, "age " + code, met, open));
        facts.publics().gender().forEach((code, met) -> add(counts, "gender " + code, met, open));
        facts.publics().capacity().forEach((code, met) -> add(counts, "capacity " + code, met, open));
    }

    private static void count(Referral one, Map<String, Long> counts) {
        if (!one.counts() && !one.level().equals("ORIENTATION")) {
            return;
        }
        counts.merge("referral " + one.level(), 1L, Long::sum);
        counts.merge(one.counts() ? "referrals" : "orientations", 1L, Long::sum);
        if (one.counts()) {
            counts.merge("referral-month " + one.day().substring(0, 7), 1L, Long::sum);
            counts.merge("partner-type " + one.facts().partnerType(), 1L, Long::sum);
            counts.merge("referral-status " + (one.outcome() == null ? one.step() : "CLOSE"), 1L, Long::sum);
            if (one.outcome() != null) {
                counts.merge("referral-outcome " + one.outcome(), 1L, Long::sum);
            }
            if (one.proof() != null) {
                counts.merge("referral-proof " + one.proof(), 1L, Long::sum);
            }
        }
    }

    private static void add(Map<String, Long> counts, String figure, long count, boolean open) {
        counts.merge(figure, count, Long::sum);
        if (open) {
            counts.merge(figure + " open", count, Long::sum);
        }
    }

    /** The figures of the service in the same words. */
    static Map<String, Long> flat(Figures figures) {
        Map<String, Long> flat = new TreeMap<>();
        flat.put("interventions", figures.interventions().count());
        flat.put("interventions open", figures.interventions().open());
        flat.put("notValidated", figures.interventions().notValidated());
        flat.put("incomplete", figures.interventions().incomplete());
        flat.put("late", figures.interventions().late());
        flat.put("people", figures.people().met());
        flat.put("people open", figures.people().open());
        flat.put("referrals", figures.referrals().counting());
        flat.put("orientations", figures.referrals().orientations());
        figures.splits()
                .forEach(split -> split.items().forEach(item -> {
                    flat.put(split.name() + " " + item.code(), item.count());
                    flat.put(split.name() + " " + item.code() + " open", item.open() == null ? 0 : item.open());
                }));
        flat.values().removeIf(count -> count == 0);
        return flat;
    }
}
