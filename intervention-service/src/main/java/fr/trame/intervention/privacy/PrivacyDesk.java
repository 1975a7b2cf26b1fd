package fr.trame.intervention.privacy;

import static fr.trame.intervention.privacy.PrivacyRefusal.STILL_EMPLOYED;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Forgets persons and knows who is due; the key goes first, so that what fails after it is done by the next attempt. */
@Component
class PrivacyDesk {

    /** Who forgets when nobody asks. */
    static final String BY_RULE = "retention";

    private static final String STAFF_LEAVER = "STAFF_LEAVER";

    private final PrivacyViews views;
    private final Forgetting forgetting;
    private final Commands commands;
    private final EventStreams streams;
    private final RetentionRules rules;

    PrivacyDesk(
            PrivacyViews views, Forgetting forgetting, Commands commands, EventStreams streams, RetentionRules rules) {
        this.views = views;
        this.forgetting = forgetting;
        this.commands = commands;
        this.streams = streams;
        this.rules = rules;
    }

    /**
     * How long a sort of identity is kept.
     *
     * @param since from when the time runs, in French
     */
    @Anonymous
    record Rule(String code, String label, String since, long months) {}

    /**
     * Somebody whose time runs.
     *
     * @param rule code of the rule
     * @param since day from which it runs
     * @param due first day on which the identity is not kept any more
     * @param soon whether that is so near that the DPO is warned
     */
    @Staff
    record Running(String person, @Anonymous String rule, LocalDate since, LocalDate due, boolean soon) {}

    List<Rule> rules() {
        return List.of(new Rule(
                STAFF_LEAVER,
                "Nom des anciens salariés (registre du personnel\u00a0: code du travail, art. R. 1221-26)",
                "dernier jour de travail",
                rules.staffLeaver().toTotalMonths()));
    }

    /** Everybody whose time runs, the next to be forgotten first. */
    List<Running> running(LocalDate today) {
        return views.leavers().stream()
                .map(kept -> running(kept, today))
                .sorted(Comparator.comparing(Running::due).thenComparing(Running::person))
                .toList();
    }

    private Running running(KeptView kept, LocalDate today) {
        LocalDate since = until(kept);
        LocalDate due = since.plus(rules.staffLeaver());
        return new Running(kept.person(), STAFF_LEAVER, since, due, !due.isAfter(today.plus(rules.warning())));
    }

    private static LocalDate until(KeptView leaver) {
        return Optional.ofNullable(leaver.until()).orElseThrow();
    }

    /** Forgets a former member of the staff; again is as good as once, and tells of the first time. */
    PersonForgotten forget(String person, String by, Cause cause, LocalDate today) {
        KeptView kept = views.person(person).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
        LocalDate until = kept.until();
        if (until == null || !until.isBefore(today)) {
            throw STILL_EMPLOYED.on("person");
        }
        var command =
                new RecordForgetting(ForgottenPerson.stream(person), person, by, forgetting.forget(person), cause);
        try {
            commands.send(command);
            return ForgottenPerson.recorded(command);
        } catch (StreamExists before) {
            return forgotten(person).orElseThrow(() -> before);
        }
    }

    Optional<PersonForgotten> forgotten(String person) {
        return first(streams.read(ForgottenPerson.stream(person)));
    }

    /** Everybody who was forgotten, the latest first. */
    List<PersonForgotten> forgotten() {
        List<String> known =
                views.forgotten().stream().map(ForgottenPerson::stream).toList();
        return streams.read(known).values().stream()
                .flatMap(stream -> first(stream).stream())
                .sorted(Comparator.comparing(PersonForgotten::at).reversed())
                .toList();
    }

    private static Optional<PersonForgotten> first(List<Recorded> stream) {
        return !stream.isEmpty() && stream.getFirst().event() instanceof PersonForgotten forgotten
                ? Optional.of(forgotten)
                : Optional.empty();
    }
}
