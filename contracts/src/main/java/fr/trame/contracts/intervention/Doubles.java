package fr.trame.contracts.intervention;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When two entries may tell the same act (doublon), because both of a pair recorded it: same team, day, place and main domain, begun
 * within a quarter of an hour of each other, recorded by two people; and their mediators overlap, or one of the two names nobody
 * besides its mediator. A proposal: who was there, or their manager, decides.
 */
public final class Doubles {

    /** How far apart two people note the beginning of what they did together. */
    private static final Duration APART = Duration.ofMinutes(15);

    private Doubles() {}

    /**
     * An entry, as far as it matters here.
     *
     * @param id tells it from the others
     * @param recordedBy who wrote it down
     * @param startTime {@code 14:05}
     */
    public record Act(
            String id,
            String recordedBy,
            List<String> mediators,
            String team,
            String date,
            @Nullable String startTime,
            @Nullable String territory,
            @Nullable String place,
            @Nullable String placeType,
            String mainDomain) {

        /** Of what a service announced. */
        public static Act of(String id, String recordedBy, InterventionFacts facts) {
            return new Act(
                    id,
                    recordedBy,
                    facts.mediators(),
                    facts.team(),
                    facts.date(),
                    facts.startTime(),
                    facts.territory(),
                    facts.place(),
                    facts.placeType(),
                    facts.mainDomain());
        }

        /** What has to be equal; null where too little is known to compare. Without a place, its territory and sort stand for it. */
        private @Nullable List<String> meeting() {
            if (startTime == null || territory == null) {
                return null;
            }
            String where = place == null ? territory + "/" + Objects.requireNonNullElse(placeType, "") : place;
            return List.of(team, date, where, mainDomain);
        }
    }

    /** Two entries that may be the same act, in the order in which they were given. */
    public record Pair(Act one, Act other) {}

    /** May these two be the same act? */
    public static boolean same(Act one, Act other) {
        List<String> meeting = one.meeting();
        return meeting != null
                && meeting.equals(other.meeting())
                && !one.id.equals(other.id)
                && !one.recordedBy.equals(other.recordedBy)
                && together(one.mediators, other.mediators)
                && apart(one, other).compareTo(APART) <= 0;
    }

    private static boolean together(List<String> ones, List<String> others) {
        return ones.size() < 2 || others.size() < 2 || !Collections.disjoint(ones, Set.copyOf(others));
    }

    private static Duration apart(Act one, Act other) {
        return Duration.between(
                        LocalTime.parse(Objects.requireNonNull(one.startTime)),
                        LocalTime.parse(Objects.requireNonNull(other.startTime)))
                .abs();
    }

    /** All pairs among these, by one pass over them. */
    public static List<Pair> among(List<Act> acts) {
        Map<List<String>, List<Act>> met = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Act act : acts) {
            List<String> meeting = act.meeting();
            if (meeting != null) {
                List<Act> before = met.computeIfAbsent(meeting, _ -> new ArrayList<>());
                before.stream().filter(one -> same(one, act)).forEach(one -> pairs.add(new Pair(one, act)));
                before.add(act);
            }
        }
        return pairs;
    }
}
