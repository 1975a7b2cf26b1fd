package fr.trame.intervention.referral.link;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.LinkDesk.Sent;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.intervention.referral.view.ReferralViews;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.text.Signs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link to a referral's partner, for whoever follows it. */
@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Mises en relation")
class LinkController {

    private static final int LONGEST_NAME = 60;

    private final LinkDesk desk;
    private final ReferralViews views;
    private final RequestReaders readers;

    LinkController(LinkDesk desk, ReferralViews views, RequestReaders readers) {
        this.desk = desk;
        this.views = views;
        this.readers = readers;
    }

    @Schema(name = "NewPartnerLink")
    record SendBody(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Un contact de la fiche du partenaire, ou ORGANISME pour l’adresse de la fiche")
            String contact,

            @Nullable
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Le médiateur que le partenaire peut appeler")
            String mediator,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST_NAME)
            String firstName) {}

    @Schema(name = "SeenPartnerAnswer")
    record SeenBody(
            @Nullable
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "La dernière réponse que l’on a lue")
            String answerId) {}

    /** A referral whose partner answered, and nobody took note of it. */
    @Anonymous
    @Schema(name = "AnsweredReferral")
    record Answered(
            @Technical String referralId,
            String partnerType,
            @Technical @Nullable String partner,
            String word,
            @Technical Instant at) {}

    @Anonymous
    @Schema(name = "AnsweredReferrals")
    record AllAnswered(List<Answered> items) {}

    @Permit(Permission.REFERRAL_CLOSE)
    @GetMapping("/{id}/link")
    @Operation(summary = "L’envoi au partenaire\u00a0: liens, courriels, réponses")
    LinkSheet sheet(@PathVariable String id, Caller caller) {
        return desk.sheet(known(id), caller, now());
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/link")
    @Operation(
            summary = "Envoyer au partenaire un lien pour répondre",
            description = "Il vaut 30 jours et met fin au précédent. La même demande envoyée de nouveau n’envoie rien"
                    + " de plus.")
    LinkSheet send(@PathVariable String id, @RequestBody SendBody body, Caller caller) {
        RequestReader reader = readers.reader();
        LinkId link = reader.id("id", body.id(), LinkId::new);
        String contact = reader.required("contact", body.contact(), "");
        String mediator = reader.required("mediator", body.mediator(), "");
        String firstName = reader.text(body.firstName());
        if (firstName == null || !Signs.fit(firstName, LONGEST_NAME)) {
            reader.fault(LinkRefusal.FIRST_NAME_MISSING, "firstName");
        }
        reader.refuse();
        var sent = new Sent(reader.given(link).value(), contact, mediator, reader.given(firstName));
        return desk.send(known(id), sent, caller, now());
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/link/revocation")
    @Operation(summary = "Révoquer le lien\u00a0: qui l’ouvre encore ne voit plus que le téléphone de l’équipe")
    LinkSheet revoke(@PathVariable String id, Caller caller) {
        return desk.revoke(known(id), caller, now());
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/link/seen")
    @Operation(summary = "Dire que l’on a vu les réponses du partenaire")
    LinkSheet see(@PathVariable String id, @RequestBody SeenBody body, Caller caller) {
        RequestReader reader = readers.reader();
        String answer = reader.required("answerId", body.answerId(), "");
        reader.refuse();
        return desk.see(known(id), answer, caller, now());
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @GetMapping("/own/answered")
    @Operation(
            summary = "Celles que l’on suit et dont le partenaire a répondu",
            description = "Jusqu’à ce que quelqu’un dise l’avoir vu\u00a0; de celles qui sont closes, les dernières.")
    AllAnswered answered(Caller caller) {
        var closed = new ReferralViews.Filter(false, null, null, null, null, null, false);
        Map<String, ReferralView> own = Stream.concat(
                        views.openOf(List.of(caller.person())).stream(),
                        views.of(caller.person(), closed, PageRequest.first()).items().stream())
                .collect(Collectors.toMap(ReferralView::id, Function.identity(), (one, _) -> one));
        return new AllAnswered(desk.unseen(List.copyOf(own.keySet())).stream()
                .map(answer -> {
                    ReferralView of = Objects.requireNonNull(own.get(answer.referralId()));
                    return new Answered(of.id(), of.partnerType(), of.partner(), answer.word(), answer.at());
                })
                .toList());
    }

    private static ReferralId known(String id) {
        return ClientId.known(id, ReferralId::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private record LinkId(String value) implements ClientId {

        private LinkId {
            ClientId.require(value);
        }
    }
}
