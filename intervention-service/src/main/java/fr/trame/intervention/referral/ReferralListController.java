package fr.trame.intervention.referral;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.intervention.referral.view.ReferralViews;
import fr.trame.intervention.referral.view.ReferralViews.Filter;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Mises en relation")
class ReferralListController {

    /** More than one organisation is ever likely to be registered as. */
    private static final int MOST_PARTNERS = 50;

    private static final int LONGEST_WAIT = 3650;

    private final ReferralDesk desk;
    private final ReferralViews views;
    private final ReferralTerms terms;
    private final ZoneId zone;

    ReferralListController(ReferralDesk desk, ReferralViews views, ReferralTerms terms, ZoneId zone) {
        this.desk = desk;
        this.views = views;
        this.terms = terms;
        this.zone = zone;
    }

    /**
     * How referrals to a partner end.
     *
     * @param total how many there are
     * @param closed how many of them are over
     * @param disputed how many of these partner and person do not tell alike: no end, and no part of the share, until that is decided
     * @param byEnd how many of each, by code of the list MER_STATUT
     * @param careShare hundredths of those closed that came to an effective care; null of fewer than {@value #FEWEST}
     */
    @Anonymous
    @Schema(name = "ReferralEnds")
    record Ends(
            long total,
            long closed,
            long disputed,
            Map<String, Long> byEnd,
            @Nullable Long careShare) {

        private static final int FEWEST = 5;

        static Ends of(Map<String, Long> byEnd, long disputed) {
            long told = byEnd.values().stream().mapToLong(Long::longValue).sum();
            long closed = told - byEnd.getOrDefault("PROPOSEE", 0L);
            long cared = byEnd.getOrDefault(ReferralStanding.CARED, 0L);
            Long share = closed < FEWEST ? null : Math.round(100.0 * cared / closed);
            return new Ends(told + disputed, closed + disputed, disputed, byEnd, share);
        }
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping
    @Operation(
            summary = "Les mises en relation d’une intervention, ou avec un partenaire",
            description =
                    "Avec un partenaire les plus récentes d’abord\u00a0; status n’en garde que celles de cet état."
                            + " partner se répète, pour ceux qui sont réunis à un autre. openOf donne, de l’équipe, les"
                            + " ouvertes de cette personne, les plus anciennes d’abord.")
    Page<ReferralDesk.Listed> list(
            @RequestParam(required = false) @Nullable String intervention,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable List<String> partner,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String openOf,
            PageRequest request,
            Caller caller) {
        if (openOf != null && team != null) {
            caller.require(Permission.REFERRAL_READ, team);
            return listed(views.openOf(openOf, team, request), caller);
        }
        if (partner != null && !partner.isEmpty() && intervention == null) {
            requireFew(partner);
            return listed(views.withPartners(partner, status, caller, request), caller);
        }
        if (intervention != null) {
            return listed(views.of(intervention, caller, request), caller);
        }
        throw CommonRefusal.MISSING_FIELD.on("intervention");
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/followed")
    @Operation(
            summary = "Les mises en relation d’une équipe",
            description = "Celles qui attendent depuis le plus longtemps d’abord\u00a0; de celles qui sont closes, les"
                    + " dernières.")
    Page<ReferralDesk.Listed> followed(
            @RequestParam String team,
            @Parameter(description = "Encore à suivre, ou closes") @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String partnerType,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String mediator,
            @Parameter(description = "Sans étape depuis ce nombre de jours") @RequestParam(required = false) @Nullable
                    Integer days,
            @Parameter(description = "Partenaire et personne ne disent pas la même chose")
                    @RequestParam(defaultValue = "false")
                    boolean disagreement,
            PageRequest request,
            Caller caller) {
        caller.require(Permission.REFERRAL_READ, team);
        var filter = new Filter(open, status, partnerType, partner, mediator, until(days), disagreement);
        return listed(views.ofTeam(team, filter, request), caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/own")
    @Operation(summary = "Les mises en relation que l’on suit", description = "Dans le même ordre.")
    Page<ReferralDesk.Listed> own(
            @Parameter(description = "Encore à suivre, ou closes") @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String partnerType,
            @RequestParam(required = false) @Nullable String partner,
            @Parameter(description = "Sans étape depuis ce nombre de jours") @RequestParam(required = false) @Nullable
                    Integer days,
            @Parameter(description = "Partenaire et personne ne disent pas la même chose")
                    @RequestParam(defaultValue = "false")
                    boolean disagreement,
            PageRequest request,
            Caller caller) {
        var filter = new Filter(open, status, partnerType, partner, null, until(days), disagreement);
        return listed(views.of(caller.person(), filter, request), caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/own/appointments")
    @Operation(summary = "Ses rendez-vous du jour, et ceux dont on n’a pas encore noté la suite")
    Page<ReferralDesk.Listed> appointments(PageRequest request, Caller caller) {
        return listed(views.appointments(caller.person(), LocalDate.now(zone), request), caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/own/quiet")
    @Operation(
            summary = "Celles que l’on suit et pour lesquelles rien n’est noté depuis longtemps",
            description = "Depuis 45 jours, ou ce que l’association a réglé.")
    Page<ReferralDesk.Listed> quiet(PageRequest request, Caller caller) {
        return listed(views.of(caller.person(), waiting(terms.quiet()), request), caller);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/overdue")
    @Operation(
            summary = "Celles d’une équipe pour lesquelles rien n’est noté depuis très longtemps",
            description = "Depuis 90 jours, ou ce que l’association a réglé.")
    Page<ReferralDesk.Listed> overdue(@RequestParam String team, PageRequest request, Caller caller) {
        caller.require(Permission.REFERRAL_READ, team);
        return listed(views.ofTeam(team, waiting(terms.overdue()), request), caller);
    }

    @Permit(Permission.PARTNER_READ)
    @GetMapping("/ends")
    @Operation(
            summary = "Comment finissent les mises en relation avec un partenaire",
            description =
                    "De toute l’association, celles qui comptent, en nombres ; partner se répète, pour ceux qui sont"
                            + " réunis à un autre. Sous cinq closes, la part prise en charge n’est pas dite.")
    Ends ends(@RequestParam List<String> partner) {
        requireFew(partner);
        return Ends.of(views.ends(partner, ReferralRules.ALL_ENDS), views.disputed(partner));
    }

    private Filter waiting(int days) {
        return new Filter(true, null, null, null, null, until(days), false);
    }

    private @Nullable LocalDate until(@Nullable Integer days) {
        if (days == null) {
            return null;
        }
        if (days < 0 || days > LONGEST_WAIT) {
            throw CommonRefusal.INVALID_VALUE.on("days");
        }
        return LocalDate.now(zone).minusDays(days);
    }

    private Page<ReferralDesk.Listed> listed(Page<ReferralView> page, Caller caller) {
        return page.map(referral -> desk.listed(referral, caller));
    }

    private static void requireFew(List<String> partners) {
        if (partners.size() > MOST_PARTNERS) {
            throw CommonRefusal.INVALID_VALUE.on("partner");
        }
    }
}
