package fr.trame.intervention.partner;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerViews.Question;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which partners there are, which of them may be the same, and what became of one. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partenaires", description = "Le répertoire des partenaires")
class PartnerListController {

    /** So much of a name is enough to find it. */
    private static final int LONGEST_QUESTION = 120;

    private final PartnerViews views;
    private final PartnerDesk desk;
    private final Period confirmWithin;
    private final ZoneId zone;

    /** @param confirmWithin so long after the last confirmation a partner is to be checked */
    PartnerListController(
            PartnerViews views,
            PartnerDesk desk,
            @Value("${trame.partners.confirm-within:P12M}") Period confirmWithin,
            ZoneId zone) {
        this.views = views;
        this.desk = desk;
        this.confirmWithin = confirmWithin;
        this.zone = zone;
    }

    /** Which of them a list holds. */
    enum Which {
        ACTIVE,
        TO_CHECK,
        INACTIVE
    }

    /**
     * A partner of a list.
     *
     * @param toCheck whether nobody confirmed it for too long
     * @param mergedInto id of the one under which it is read
     */
    @Anonymous
    @Schema(name = "ListedPartner")
    record Listed(
            @Technical String id,
            @Technical long version,
            State state,
            String name,
            List<String> formerNames,
            String kind,
            @Nullable String town,
            @Nullable String phone,
            List<String> territories,
            @Nullable LocalDate confirmedOn,
            boolean toCheck,
            @Technical @Nullable String mergedInto) {}

    record Items<T>(List<T> items) {}

    @Permit(Permission.PARTNER_READ)
    @GetMapping
    @Operation(
            summary = "Les partenaires, par nom",
            description =
                    "Ceux que l’on propose ; ou ceux que personne n’a vérifiés depuis un an, les plus anciens d’abord ; ou"
                            + " ceux qui ne sont plus en activité. name : le début de mots du nom, d’un ancien nom, ou un sigle.")
    Page<Listed> list(
            @Parameter(description = "Début d’un ou plusieurs mots, sans accents ni majuscules")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "Liste TYPE_PART") @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String town,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "ACTIVE") Which which,
            PageRequest request) {
        requireShort(name, "name");
        LocalDate dueBefore = LocalDate.now(zone).minus(confirmWithin);
        Question question = new Question(
                which == Which.INACTIVE ? State.INACTIVE : State.ACTIVE,
                name,
                kind,
                town,
                territory,
                which == Which.TO_CHECK ? dueBefore : null);
        return views.page(question, request).map(partner -> listed(partner, dueBefore));
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/alike")
    @Operation(
            summary = "Ceux qui sont peut-être déjà là",
            description =
                    "Un nom proche, aux accents, aux articles et au mot association près, ou le sigle, dans la même"
                            + " commune ou sans commune. Rien n’est refusé pour cela.")
    Items<Listed> alike(
            @RequestParam String name, @RequestParam(required = false) @Nullable String town, PageRequest request) {
        requireShort(name, "name");
        LocalDate dueBefore = LocalDate.now(zone).minus(confirmWithin);
        return new Items<>(views.near(name, town, request.atLeast()).stream()
                .limit(request.limit())
                .map(partner -> listed(partner, dueBefore))
                .toList());
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/named")
    @Operation(
            summary = "Les partenaires de ces numéros, où qu’ils en soient",
            description = "Pour nommer ceux que disent des mises en relation ; un numéro inconnu est laissé de côté.")
    Items<Listed> named(@Parameter(description = "Cent au plus") @RequestParam List<String> id) {
        if (id.size() > PageRequest.MOST / 5) {
            throw PartnerRefusal.TOO_MANY.on("id");
        }
        LocalDate dueBefore = LocalDate.now(zone).minus(confirmWithin);
        return new Items<>(views.named(id).stream()
                .map(partner -> listed(partner, dueBefore))
                .toList());
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/{id}/history")
    @Operation(
            summary = "Ce qui est arrivé à un partenaire et à ceux qui sont réunis à lui, le dernier d’abord",
            description = "Qui l’a fait n’est dit qu’à qui lit les noms.")
    Items<PartnerSheet.Entry> history(@PathVariable String id, Caller caller) {
        PartnerId partner = ClientId.known(id, PartnerId::new);
        List<PartnerSheet.Entry> all = desk.history(partner, views.mergedInto(id));
        if (all.isEmpty()) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        boolean people = caller.may(Permission.PARTNER_PEOPLE);
        return new Items<>(
                people
                        ? all
                        : all.stream().map(PartnerSheet.Entry::withoutPeople).toList());
    }

    private static void requireShort(@Nullable String text, String field) {
        if (text != null && text.length() > LONGEST_QUESTION) {
            throw PartnerRefusal.TEXT_TOO_LONG.on(field);
        }
    }

    private static Listed listed(PartnerView partner, LocalDate dueBefore) {
        return new Listed(
                partner.id(),
                partner.version(),
                State.valueOf(partner.state()),
                partner.name(),
                partner.formerNames(),
                partner.kind(),
                partner.town(),
                partner.phone(),
                partner.territories(),
                partner.confirmedOn().equals(PartnerView.NEVER) ? null : partner.confirmedOn(),
                !partner.confirmedOn().isAfter(dueBefore),
                partner.mergedInto());
    }
}
