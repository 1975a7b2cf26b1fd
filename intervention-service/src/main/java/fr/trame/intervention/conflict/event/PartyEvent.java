package fr.trame.intervention.conflict.event;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of one party of a case. */
public sealed interface PartyEvent extends ConflictEvent {

    /** A, B, … */
    String letter();

    /** The last day for which the identity is kept, as far as it is settled. */
    default @Nullable LocalDate keptUntil() {
        return null;
    }

    /**
     * A party, named first or put right.
     *
     * @param personId names the party's key
     * @param partyKind code of the list CF_TYPE_PARTIE
     * @param givenBy code of the list CF_DONNEE_PAR
     */
    @StoredEvent(name = "conflict-party-named")
    record PartyNamed(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String letter,
            @Technical String personId,
            @Anonymous String partyKind,
            @Anonymous String givenBy,
            @Anonymous @Nullable LocalDate keptUntil,
            Identity identity)
            implements PartyEvent {}

    /**
     * A party was met for the first time.
     *
     * @param told whether the party was told who gave its name, and why
     */
    @StoredEvent(name = "conflict-party-contacted")
    record PartyContacted(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String letter,
            @Anonymous boolean told,
            @Anonymous @Nullable LocalDate keptUntil)
            implements PartyEvent {}

    /**
     * A party wants this mediation, of its own free will. It is a record of its own, not the legal ground of keeping its name.
     *
     * @param form code of the list CF_ACCORD
     * @param textVersion the text that was read or signed
     */
    @StoredEvent(name = "conflict-party-consented")
    record PartyConsented(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String letter,
            @Anonymous String form,
            @Anonymous String textVersion,
            @Staff String receivedBy)
            implements PartyEvent {}

    /** A party does not want it, or not any more. Nobody asks why. */
    @StoredEvent(name = "conflict-party-refused")
    record PartyRefused(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String letter)
            implements PartyEvent {

        @Override
        public LocalDate keptUntil() {
            return date;
        }
    }

    /** The key of a party was destroyed. */
    @StoredEvent(name = "conflict-party-forgotten")
    record PartyForgotten(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String letter)
            implements PartyEvent {}

    /** Who a party is, as far as it is needed to reach it; an alias to speak of it among those who may know. */
    @Personal(of = "personId")
    record Identity(
            @Nullable String alias,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        /** Is anything known at all? */
        public boolean tellsAnything() {
            return Stream.of(alias, name, phone, email, address).anyMatch(Objects::nonNull);
        }
    }
}
