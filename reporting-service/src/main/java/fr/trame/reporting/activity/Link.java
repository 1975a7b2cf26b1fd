package fr.trame.reporting.activity;

import fr.trame.contracts.ReferralProposed;
import java.time.LocalDate;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A referral (mise en relation). It counts on its date when a link was really made; an address given (ORIENTATION) is
 * counted apart.
 *
 * @param intervention id of the intervention during which it was proposed
 * @param level code of the list MER_FORME
 * @param mediators ids, separated by a space
 * @param outcome code of the list MER_STATUT once it is closed
 */
record Link(
        String id,
        long sequence,
        String intervention,
        String level,
        String mediators,
        @Nullable String outcome) implements Fact {

    static final String ORIENTATION = "ORIENTATION";

    /** The levels of which the sum is « mises en relation » (reference list MER_FORME without ORIENTATION). */
    static final Set<String> COUNTING = Set.of("CONTACT", "RELAIS", "ACCOMP");

    static Link of(ReferralProposed proposed, long sequence) {
        return new Link(
                proposed.referralId(),
                sequence,
                proposed.interventionId(),
                Tally.code(proposed.level()),
                Act.words(proposed.mediators()),
                null);
    }

    static Link from(Document stored) {
        return new Link(
                stored.getString("id"),
                stored.getLong("sequence"),
                stored.getString("intervention"),
                stored.getString("level"),
                stored.getString("mediators"),
                stored.getString("outcome"));
    }

    Link closed(long at, String end) {
        return new Link(id, at, intervention, level, mediators, end);
    }

    /** Whether a level is asked for: by its code, as « orientations », or, with nothing said, as one that counts. */
    static boolean isLevel(String level, String asked) {
        return switch (asked) {
            case "", "counting" -> COUNTING.contains(level);
            case "orientations" -> level.equals(ORIENTATION);
            default -> level.equals(asked);
        };
    }

    @Override
    public void count(Tally tally, LocalDate day, int sign) {
        tally.add(Dimension.REFERRAL, level, sign);
        for (String mediator : Act.list(mediators)) {
            tally.add(Dimension.REFERRAL_BY, mediator, sign);
        }
    }

    @Override
    public Document toDocument() {
        Document document = new Document("id", id)
                .append("sequence", sequence)
                .append("intervention", intervention)
                .append("level", level)
                .append("mediators", mediators);
        return outcome == null ? document : document.append("outcome", outcome);
    }
}
