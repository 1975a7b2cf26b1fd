package fr.trame.reporting.counting;

import fr.trame.contracts.privacy.Anonymous;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a {@link Selection}. Every count of interventions says how many of them are still open, that is not validated or not
 * complete; every count of people, how many were met in such interventions.
 *
 * @param asOf the instant as known at which they are given, if one was asked for
 * @param teams the teams that whoever asks may see, if not the whole association
 */
@Anonymous
public record Figures(
        Period period,
        @Nullable String asOf,
        @Nullable List<String> teams,
        Interventions interventions,
        OnRequest onRequest,
        People people,
        Referrals referrals,
        List<Split> splits) {

    /** Both days are in it. */
    @Anonymous
    public record Period(String from, String to) {}

    /**
     * What counts.
     *
     * @param open not validated or incomplete
     */
    @Anonymous
    public record Interventions(long count, long notValidated, long incomplete, long late, long open) {}

    /**
     * Interventions that somebody asked for, among those whose origin is known.
     *
     * @param open of {@code count}, still open
     */
    @Anonymous
    public record OnRequest(long count, long known, long open) {}

    /**
     * People met, summed.
     *
     * @param open met in interventions still open
     */
    @Anonymous
    public record People(long met, long open) {}

    /** Referrals that count, and addresses given, which do not. */
    @Anonymous
    public record Referrals(long counting, long orientations) {}

    /**
     * A figure split by one dimension. Codes are sorted, never ranked by count.
     *
     * @param unit interventions, people or referrals
     * @param total the whole of the selection, of which shares are
     * @param known how much of it says something of this dimension; the rest is not said
     */
    @Anonymous
    public record Split(String name, String label, String unit, long total, long known, List<Value> items) {

        /**
         * One value.
         *
         * @param open how many of them are in interventions not validated or not complete; null where that has no meaning
         */
        @Anonymous
        public record Value(
                String code, long count, @Nullable Long open) {}
    }
}
