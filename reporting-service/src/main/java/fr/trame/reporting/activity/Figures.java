package fr.trame.reporting.activity;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a {@link Selection}. Every count of interventions says how many of them are still open, that is not
 * validated or not complete; every count of people, how many were met in such interventions. Codes are sorted, never
 * ranked by count.
 *
 * @param teams the teams that whoever asks may see, if not the whole association
 * @param peopleMetOpen people met in interventions still open
 * @param byMonth the twelve months of the year, whatever month is looked at
 * @param byDay the days of the month looked at; empty for a year
 * @param hours interventions by hour of start (0 to 23), for each weekday from Monday
 * @param hoursOpen those of {@code hours} still open
 */
@Anonymous
record Figures(
        Period period,
        Filters filters,
        @Nullable List<String> teams,
        Interventions interventions,
        int peopleMet,
        int peopleMetOpen,
        OnRequest onRequest,
        Referrals referrals,
        List<OfMonth> byMonth,
        List<OfDay> byDay,
        List<Count> byTeam,
        List<Count> byTerritory,
        List<Count> byDomain,
        List<Count> byTheme,
        List<Count> byOrigin,
        List<Count> byMode,
        List<Count> byOutcome,
        Publics publics,
        List<List<Integer>> hours,
        List<List<Integer>> hoursOpen) {

    @Anonymous
    record Period(int year, @Nullable Integer month, String from, String to) {}

    @Anonymous
    record Filters(
            @Nullable String team,
            @Nullable String territory,
            @Staff @Nullable String mediator) {}

    @Anonymous
    record Interventions(int count, int notValidated, int incomplete, int late) {}

    /**
     * Interventions that somebody asked for, among those whose origin is known.
     *
     * @param share between 0 and 1, to the hundredth; null where no origin is known
     */
    @Anonymous
    record OnRequest(int count, int known, @Nullable Double share) {}

    /** Referrals that count, and addresses given, which do not. */
    @Anonymous
    record Referrals(int counting, int orientations) {}

    @Anonymous
    record OfMonth(String month, int interventions, int open, int peopleMet, int referrals) {}

    @Anonymous
    record OfDay(String day, int interventions, int open) {}

    @Anonymous
    record Count(String code, int count, int open) {}

    record Publics(List<Count> age, List<Count> gender, List<Count> capacity) {}
}
