package fr.trame.intervention.conflict;

import fr.trame.intervention.conflict.ConflictCommand.Agree;
import fr.trame.intervention.conflict.ConflictCommand.Change;
import fr.trame.intervention.conflict.ConflictCommand.ContactParty;
import fr.trame.intervention.conflict.ConflictCommand.FollowUp;
import fr.trame.intervention.conflict.ConflictCommand.NameParty;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictReopened;
import fr.trame.intervention.conflict.event.PartyEvent.PartyContacted;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.intervention.conflict.standing.ConflictParty;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.Agreement;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take at most, in days of the association: a mediation is limited in time, and so is what is known of people.
 *
 * @param warning after how many days from its opening a case without outcome is told
 * @param limit after how many it is closed, or renewed with a reason
 * @param checks how many days after an agreement it is checked
 * @param afterChecks how many days after the last check the follow-up ends
 * @param contact how many days an identity is kept that somebody else gave, without contact, and then without consent
 * @param closed how long identities are kept after the closing (CNIL 2023-095: two years after the last contact)
 * @param agreement how long what was agreed is kept, as evidence
 * @param consentText version of the text on what a mediation is, which is read or signed with a consent
 */
@ConfigurationProperties("trame.conflict")
record ConflictTerms(
        @DefaultValue("90") int warning,
        @DefaultValue("180") int limit,
        @DefaultValue({"15", "30", "90"}) List<Integer> checks,
        @DefaultValue("30") int afterChecks,
        @DefaultValue("30") int contact,
        @DefaultValue("P2Y") Period closed,
        @DefaultValue("P5Y") Period agreement,
        @DefaultValue("2026-11") String consentText) {

    ConflictTerms {
        checks = List.copyOf(checks);
    }

    /** The days on which an agreement of that day is checked. */
    List<LocalDate> checksOf(LocalDate agreed) {
        return checks.stream().map(agreed::plusDays).toList();
    }

    /** The last day of the follow-up of an agreement of that day. */
    LocalDate endOf(LocalDate agreed) {
        int last = checks.isEmpty() ? 0 : checks.getLast();
        return agreed.plusDays((long) last + afterChecks);
    }

    /** A party is named, or put right: who was not met yet is kept until it should have been. */
    PartyNamed named(ConflictStanding standing, NameParty command) {
        ConflictParty before = standing.byPerson(command.personId());
        LocalDate settled = before == null ? null : before.keptUntil();
        return new PartyNamed(
                command.id().value(),
                command.author(),
                command.now(),
                command.date(),
                before == null ? standing.nextLetter() : before.letter(),
                command.personId(),
                command.partyKind(),
                command.givenBy(),
                settled == null ? command.date().plusDays(contact) : settled,
                command.identity());
    }

    /** A party was met: it is kept until it should have consented. */
    PartyContacted contacted(String id, ContactParty command) {
        return new PartyContacted(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.letter(),
                command.told(),
                command.date().plusDays(contact));
    }

    ConflictOpened opened(String id, Change by) {
        return new ConflictOpened(
                id,
                by.author(),
                by.now(),
                by.date(),
                by.date().plusDays(warning),
                by.date().plusDays(limit));
    }

    ConflictReopened reopened(String id, Change by) {
        return new ConflictReopened(
                id,
                by.author(),
                by.now(),
                by.date(),
                by.date().plusDays(warning),
                by.date().plusDays(limit));
    }

    ConflictAgreed agreed(String id, Agree command) {
        List<LocalDate> days = checksOf(command.date());
        return new ConflictAgreed(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.form(),
                command.partial(),
                command.promised(),
                command.promised().size(),
                days,
                days.isEmpty() ? null : days.getFirst(),
                endOf(command.date()));
    }

    ConflictClosed closed(String id, Change by, String outcome, @Nullable String reason, @Nullable String relay) {
        return new ConflictClosed(
                id,
                by.author(),
                by.now(),
                by.date(),
                outcome,
                reason,
                relay,
                by.date().plus(closed));
    }

    /** An agreement was checked: the next time is that of its own days. */
    static ConflictFollowedUp followedUp(String id, FollowUp command, Agreement agreement) {
        int check = agreement.checked() + 1;
        return new ConflictFollowedUp(
                id,
                command.author(),
                command.now(),
                command.date(),
                check,
                check < agreement.checks().size() ? agreement.checks().get(check) : null,
                ConflictRules.asAWhole(command.words()),
                command.words());
    }
}
