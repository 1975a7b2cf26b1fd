package fr.trame.intervention.privacy;

import static fr.trame.intervention.privacy.PrivacyRefusal.STILL_EMPLOYED;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.partner.PartnerEvent;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerId;
import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.privacy.ExpiringTexts;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forgets persons and knows who is due; the key goes first, so that what fails after it is done by the next attempt. */
@Component
class PrivacyDesk {

    /** Who forgets when nobody asks. */
    static final String BY_RULE = "retention";

    private static final String STAFF_LEAVER = "STAFF_LEAVER";
    /** Fields that name a partner by its id. */
    private static final Set<String> PARTNERS = Set.of("partner", "partnerId", "into");

    private static final String PARTNER_CONTACT = "PARTNER_CONTACT";

    /** What the classes of free words are called; a class of a setting that is not here shows its code. */
    private static final Map<String, String> WORDS = Map.of(
            "note",
            "Notes des interventions (par analogie\u00a0: CNIL, délibération 2023-095)",
            "reason",
            "Motifs de correction, de renvoi et d’annulation (aussi longtemps que les faits qu’ils expliquent)",
            "mail",
            "Adresses et contenus des courriels qui ne sont pas partis, dans les copies de sauvegarde",
            "answerer",
            "Qui a répondu chez un partenaire, par un lien\u00a0: service, fonction, nom s’il est donné",
            "question",
            "Questions posées par un partenaire, par un lien");

    private final PrivacyViews views;
    private final Forgetting forgetting;
    private final Commands commands;
    private final EventStreams streams;
    private final RetentionRules rules;
    private final List<RetentionTerm> terms;
    private final ExpiringTexts texts;
    private final Directory directory;

    PrivacyDesk(
            PrivacyViews views,
            Forgetting forgetting,
            Commands commands,
            EventStreams streams,
            RetentionRules rules,
            List<RetentionTerm> terms,
            ExpiringTexts texts,
            Directory directory) {
        this.views = views;
        this.forgetting = forgetting;
        this.commands = commands;
        this.streams = streams;
        this.rules = rules;
        this.terms = terms;
        this.texts = texts;
        this.directory = directory;
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
        List<Rule> all = new ArrayList<>();
        all.add(new Rule(
                STAFF_LEAVER,
                "Nom des anciens salariés (registre du personnel\u00a0: code du travail, art. R. 1221-26)",
                "dernier jour de travail",
                rules.staffLeaver().toTotalMonths()));
        all.add(new Rule(
                PARTNER_CONTACT,
                "Nom et coordonnées d’un contact chez un partenaire (intérêt légitime\u00a0: RGPD, art. 6.1\u00a0f)",
                "dernière vérification du partenaire",
                rules.partnerContact().toTotalMonths()));
        terms.forEach(each -> all.add(
                new Rule(each.code(), each.label(), each.since(), each.term().toTotalMonths())));
        texts.terms()
                .forEach((kind, term) -> all.add(new Rule(
                        code(kind), WORDS.getOrDefault(kind, kind), "fin du mois de la saisie", term.toTotalMonths())));
        return List.copyOf(all);
    }

    /**
     * The free words of a month, as long as they can be read.
     *
     * @param rule code of the rule
     * @param month in which they were recorded
     * @param due first day on which nobody can read them any more
     */
    @Technical
    record Words(String rule, YearMonth month, LocalDate due, boolean soon) {}

    /** Whose words end next comes first. */
    List<Words> words(LocalDate today) {
        return texts.readable().stream()
                .map(month -> new Words(
                        code(month.kind()),
                        month.recorded(),
                        month.due(),
                        !month.due().isAfter(today.plus(rules.warning()))))
                .toList();
    }

    private static String code(String kind) {
        return kind.toUpperCase(Locale.ROOT);
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

    /** What a code or an id means in a field; itself if it is none of ours. */
    String label(String field, String code) {
        return PARTNERS.contains(field) ? partner(code) : directory.label(field, code);
    }

    /** By its last name. */
    private String partner(String id) {
        try {
            return streams.<PartnerEvent, String>fold(
                            new PartnerId(id).stream(), PartnerEvent.class, (name, event) -> switch (event) {
                                case PartnerRegistered it -> it.profile().name();
                                case PartnerChanged it -> it.profile().name();
                                default -> name;
                            })
                    .orElse(id);
        } catch (IllegalArgumentException noId) {
            return id;
        }
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
