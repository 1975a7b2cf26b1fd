package fr.trame.intervention.mail;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.mail.MailTrouble;
import fr.trame.platform.mail.Posted;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mails")
@Tag(name = "Courriels", description = "Ce qui est parti, attend ou n’est pas parti\u00a0; ni adresses ni contenus")
class MailController {

    /** The latest; older ones are found by what they are about. */
    private static final int AT_MOST = 200;

    private static final List<MailState> TROUBLE =
            Stream.of(MailState.values()).filter(MailState::isTrouble).toList();

    private final MailOutbox outbox;

    MailController(MailOutbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The latest letters.
     *
     * @param on is a server named, so that letters go out?
     */
    @Staff
    @Schema(name = "Mails")
    record Mails(@Technical boolean on, List<Mail> mails) {}

    /** A letter, without its address and its words. */
    @Staff
    @Schema(name = "Mail")
    record Mail(
            @Technical String id,
            @Technical String purpose,
            @Technical String about,
            @Technical MailState state,
            @Technical Instant put,
            @Technical int attempts,
            @Technical @Nullable Instant next,
            @Technical @Nullable MailTrouble trouble,
            @Technical @Nullable Integer reply,
            List<Step> steps,
            @Technical boolean repeatable) {

        static Mail of(Posted posted) {
            return new Mail(
                    posted.id(),
                    posted.purpose(),
                    posted.about(),
                    posted.state(),
                    posted.put(),
                    posted.attempts(),
                    posted.next(),
                    posted.trouble(),
                    posted.reply(),
                    posted.steps().stream()
                            .map(step -> new Step(step.state(), step.at(), step.by()))
                            .toList(),
                    posted.repeatable());
        }
    }

    /** It came to stand so; by whom, where somebody said so. */
    @Staff
    @Schema(name = "MailStep")
    record Step(
            @Technical MailState state,
            @Technical Instant at,
            @Nullable String by) {}

    @Permit(Permission.MAIL_READ)
    @GetMapping
    @Operation(
            summary = "Les derniers courriels, et ce qu’il en est",
            description = "Ni adresses ni contenus\u00a0: un courriel se retrouve par ce dont il parle.")
    Mails latest(
            @Parameter(description = "Seulement ceux qui demandent que l’on s’en occupe")
                    @RequestParam(defaultValue = "false")
                    boolean trouble) {
        List<MailState> states = trouble ? TROUBLE : List.of();
        return new Mails(
                outbox.isOn(),
                outbox.latest(states, AT_MOST).stream().map(Mail::of).toList());
    }

    @Permit(Permission.MAIL_SEND)
    @PostMapping("/{id}/again")
    @Operation(
            summary = "Envoyer de nouveau un courriel refusé, revenu, ou dont on ne sait s’il est parti",
            description = "Celui qui attend ou qui est parti reste comme il est.")
    Mail again(@PathVariable String id, Caller caller) {
        Posted now = outbox.again(id, caller.person()).orElseGet(() -> known(id));
        if (now.state().isTrouble()) {
            throw new CommandRefused(MailRefusal.MAIL_FORGOTTEN);
        }
        return Mail.of(now);
    }

    @Permit(Permission.MAIL_SEND)
    @PostMapping("/{id}/came-back")
    @Operation(
            summary = "Dire d’un courriel parti qu’il est revenu",
            description = "Personne d’autre ne lit la boîte où reviennent les courriels.")
    Mail cameBack(@PathVariable String id, Caller caller) {
        Posted now = outbox.cameBack(id, caller.person()).orElseGet(() -> known(id));
        if (now.state() != MailState.RETURNED) {
            throw new CommandRefused(MailRefusal.MAIL_NOT_SENT);
        }
        return Mail.of(now);
    }

    private Posted known(String id) {
        return outbox.stateOf(id).orElseThrow(() -> new CommandRefused(MailRefusal.UNKNOWN_MAIL));
    }
}
