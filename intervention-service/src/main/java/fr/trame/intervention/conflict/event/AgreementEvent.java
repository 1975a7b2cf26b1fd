package fr.trame.intervention.conflict.event;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parties agreed, and what became of it. */
public sealed interface AgreementEvent extends ConflictEvent {

    /**
     * The parties agreed; it takes the place of what they agreed before.
     *
     * @param form code of the list CF_ACCORD
     * @param next the first day on which it is checked
     * @param endsOn last day of its follow-up
     */
    @StoredEvent(name = "conflict-agreed")
    record ConflictAgreed(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String form,
            @Anonymous boolean partial,
            List<Commitment> promised,
            @Anonymous int commitments,
            @Anonymous List<LocalDate> checks,
            @Anonymous @Nullable LocalDate next,
            @Anonymous LocalDate endsOn)
            implements AgreementEvent {

        public ConflictAgreed {
            promised = List.copyOf(promised);
            checks = List.copyOf(checks);
        }
    }

    /**
     * An agreement was checked.
     *
     * @param check which of its checks, from 1
     * @param next the day of the next one
     * @param standing how it stands as a whole, code of the list CF_SUIVI
     */
    @StoredEvent(name = "conflict-followed-up")
    record ConflictFollowedUp(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous int check,
            @Anonymous @Nullable LocalDate next,
            @Anonymous String standing,
            List<Word> words)
            implements AgreementEvent {

        public ConflictFollowedUp {
            words = List.copyOf(words);
        }
    }

    /**
     * What one party promised; not enforceable by itself.
     *
     * @param what sealed with a key of the case, which ends with what is kept of agreements
     */
    @Anonymous
    record Commitment(
            int number,
            String letter,
            @Personal(of = "caseId") String what,
            @Nullable LocalDate until) {}

    /**
     * What a party says of a commitment, its own or another's.
     *
     * @param number of the commitment; 0 for the agreement as a whole
     * @param word code of the list CF_SUIVI
     */
    @Anonymous
    record Word(int number, String letter, String word) {}
}
