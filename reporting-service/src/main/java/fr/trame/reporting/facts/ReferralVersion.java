package fr.trame.reporting.facts;

import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.contracts.referral.ReferralWords;
import fr.trame.platform.records.Records;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * A referral (mise en relation) as one announcement left it. What was proposed is a column each, but its author; its level is how the
 * partner was met in the end.
 *
 * @param day since when it counts, or the day of its proposal
 * @param life what became of it
 */
record ReferralVersion(String id, long sequence, Instant known, LocalDate day, ReferralProposed facts, Life life)
        implements Version {

    private static final Columns<ReferralProposed> FACTS = new Columns<>(
            ReferralProposed.class,
            Set.of("referralId", "author", "date", "status", "parentId"),
            Map.of("interventionId", "intervention"));

    static final String COLUMNS =
            "key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, day DATE, month VARCHAR, outcome VARCHAR, "
                    + "reached VARCHAR, standing VARCHAR, counts BOOLEAN, proof VARCHAR, partner_word VARCHAR, "
                    + "person_word VARCHAR, decided BOOLEAN, disagreement BOOLEAN, accepted DATE, cared DATE, "
                    + FACTS.definition();

    /**
     * What became of a referral.
     *
     * @param reached the step it has reached, a code of the list MER_STATUT
     * @param counts whether the partner was contacted
     * @param outcome how it ended, a code of the same list
     * @param proof of an effective care
     * @param words what partner and person say of it
     * @param accepted when the person agreed, as far as it is known: at the latest by the contact
     * @param cared since when the partner takes care
     */
    record Life(
            String reached,
            boolean counts,
            @Nullable String outcome,
            @Nullable String proof,
            ReferralWords words,
            @Nullable LocalDate accepted,
            @Nullable LocalDate cared) {

        String status() {
            return outcome == null ? reached : "CLOSE";
        }

        private Life at(String step) {
            boolean care = step.equals("PRISE_EN_CHARGE");
            return new Life(step, counts, null, care ? proof : null, words, accepted, care ? cared : null);
        }

        private Life ended(@Nullable String how) {
            return new Life(reached, counts, how, proof, words, accepted, cared);
        }

        private Life saying(ReferralWords said) {
            return new Life(reached, counts, outcome, proof, said, accepted, cared);
        }
    }

    static ReferralVersion of(long sequence, Instant known, ReferralProposed facts) {
        boolean made = facts.contactMade();
        String reached = facts.status() == null ? (made ? "CONTACT_PRIS" : "PROPOSEE") : facts.status();
        LocalDate day = LocalDate.parse(facts.date());
        LocalDate accepted = reached.equals("PROPOSEE") ? null : day;
        var life = new Life(reached, made, null, null, ReferralWords.NONE, accepted, null);
        return new ReferralVersion(facts.referralId(), sequence, known, day, facts, life);
    }

    /** As one more announcement leaves it. */
    ReferralVersion after(Object announcement, long at, Instant since) {
        return switch (announcement) {
            case ReferralStepTaken it -> stepped(it, at, since);
            case ReferralClosed it -> with(life.ended(it.outcome()), at, since);
            case ReferralReopened _ -> with(life.ended(null), at, since);
            case ReferralVoiceHeard it -> with(life.saying(life.words().with(it.voice(), it.word())), at, since);
            case ReferralDecided it -> {
                Life decided = life.saying(life.words().decided());
                yield with(it.status().equals("CLOSE") ? decided : decided.at(it.status()), at, since);
            }
            default -> throw new IllegalArgumentException("Does not matter here");
        };
    }

    private ReferralVersion with(Life next, long at, Instant since) {
        return new ReferralVersion(id, at, since, day, facts, next);
    }

    private ReferralVersion stepped(ReferralStepTaken it, long at, Instant since) {
        LocalDate date = LocalDate.parse(it.date());
        boolean contact = it.level() != null && !life.counts();
        Life next = life.at(it.status());
        var lived = new Life(
                next.reached(),
                life.counts() || it.level() != null,
                null,
                it.proof() == null ? next.proof() : it.proof(),
                life.words(),
                life.accepted() == null ? date : life.accepted(),
                it.proof() == null ? next.cared() : date);
        return new ReferralVersion(id, at, since, contact ? date : day, raised(it.level()), lived);
    }

    private ReferralProposed raised(@Nullable String level) {
        if (level == null) {
            return facts;
        }
        Map<String, @Nullable Object> values = Records.values(facts);
        values.put("level", level);
        return Records.made(ReferralProposed.class, values);
    }

    @Override
    public @Nullable Object cell(String column) {
        return switch (column) {
            case "month" -> Rows.month(day);
            case "outcome" -> life.outcome();
            case "standing" -> life.status();
            case "counts" -> life.counts();
            case "proof" -> life.proof();
            case "open" -> false;
            default -> FACTS.cell(facts, column);
        };
    }

    @Override
    public void append(DuckDBAppender to) throws SQLException {
        ReferralWords words = life.words();
        to.append(Version.key(id)).append(id).append(sequence).append(Rows.utc(known));
        to.append(day).append(Rows.month(day)).append(life.outcome());
        to.append(life.reached()).append(life.status()).append(life.counts()).append(life.proof());
        to.append(words.of(ReferralWords.PARTNER)).append(words.of(ReferralWords.PERSON));
        to.append(words.settled()).append(words.disagree());
        to.append(life.accepted()).append(life.cared());
        FACTS.append(facts, to);
    }

    /** Reads what {@link #append} wrote, from this column on. */
    static ReferralVersion read(ResultSet row, int first) throws SQLException {
        var cells = new Cells(row, first + 1);
        String id = cells.need();
        long sequence = cells.number();
        Instant known = cells.instant();
        LocalDate day = cells.day();
        cells.skip(1);
        String outcome = cells.text();
        String reached = cells.need();
        cells.skip(1);
        boolean counts = cells.yes();
        String proof = cells.text();
        Map<String, String> said = new HashMap<>();
        said.put(ReferralWords.PARTNER, cells.text());
        said.put(ReferralWords.PERSON, cells.text());
        said.values().removeIf(word -> word == null);
        var words = new ReferralWords(said, cells.yes());
        cells.skip(1);
        var life = new Life(reached, counts, outcome, proof, words, cells.dayOrNull(), cells.dayOrNull());
        Map<String, String> others = Map.of("referralId", id, "author", "", "date", day.toString());
        return new ReferralVersion(id, sequence, known, day, FACTS.read(cells, others), life);
    }
}
