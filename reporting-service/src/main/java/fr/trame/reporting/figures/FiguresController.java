package fr.trame.reporting.figures;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.reporting.counting.ActPage;
import fr.trame.reporting.counting.Acts;
import fr.trame.reporting.counting.Counting;
import fr.trame.reporting.counting.Crossing;
import fr.trame.reporting.counting.FigureRefusal;
import fr.trame.reporting.counting.Figures;
import fr.trame.reporting.counting.Pivot;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.referrals.ReferralCare;
import fr.trame.reporting.store.FigureStore;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about the activity. Which parameters they take is declared by {@link SelectionParameters}. */
@RestController
@RequestMapping("/api/activity")
class FiguresController {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private final FigureStore store;
    private final Looking looking;
    private final ZoneId zone;

    FiguresController(FigureStore store, Looking looking, ZoneId zone) {
        this.store = store;
        this.looking = looking;
        this.zone = zone;
    }

    @Anonymous
    record DimensionItem(
            String name,
            String label,
            String unit,
            @Nullable String list,
            @Nullable String rule,
            boolean filter,
            boolean pivot,
            boolean ofConflicts) {}

    record DimensionItems(List<DimensionItem> items) {}

    /** Years that hold facts; null where there are none yet. */
    @Anonymous
    record Years(@Nullable Integer first, @Nullable Integer last) {}

    @Permit(Permission.RULES_READ)
    @GetMapping("/dimensions")
    @Operation(summary = "Par quoi l’activité se compte, et par quoi elle se filtre")
    DimensionItems dimensions() {
        return new DimensionItems(Dimensions.ALL.stream()
                .map(one -> new DimensionItem(
                        one.name(),
                        one.label(),
                        one.unit().code(),
                        one.list(),
                        one.rule(),
                        one.filter(),
                        true,
                        Selection.narrowsConflicts(one)))
                .toList());
    }

    @Permit(Permission.CARD_READ)
    @GetMapping("/years")
    @Operation(summary = "Les années qui ont des faits")
    Years years() {
        return store.read(snapshot -> snapshot.find(
                        "SELECT year(min(day)), year(max(day)) FROM (SELECT day FROM act UNION ALL SELECT day FROM"
                                + " referral)",
                        List.of(),
                        row -> new Years(row.count(), row.count()))
                .getFirst());
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping("/figures")
    @Operation(summary = "Les chiffres d’une sélection, par chaque dimension")
    @Selecting
    ResponseEntity<Figures> figures(Caller caller, HttpServletRequest request) {
        return looking.answer(
                caller,
                Permission.FIGURES_READ,
                request,
                List.of(),
                today(),
                look -> new Counting(look.snapshot(), look.selection()).figures());
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping("/pivot")
    @Operation(summary = "Deux dimensions croisées")
    @Selecting({"rows", "columns"})
    ResponseEntity<Pivot> pivot(Caller caller, HttpServletRequest request) {
        return looking.answer(
                caller,
                Permission.FIGURES_READ,
                request,
                Selecting.PIVOT,
                today(),
                look -> new Crossing(
                                look.snapshot(),
                                look.selection(),
                                look.asked().dimension("rows"),
                                look.asked().dimension("columns"))
                        .pivot());
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping("/referral-care")
    @Operation(
            summary = "Ce que deviennent les mises en relation d’une sélection",
            description = "Celles qui comptent\u00a0; quand partenaire et personne se contredisent, dans aucun taux.")
    @Selecting
    ResponseEntity<ReferralCare> care(Caller caller, HttpServletRequest request) {
        return looking.answer(
                caller,
                Permission.FIGURES_READ,
                request,
                List.of(),
                today(),
                look -> ReferralCare.of(look.snapshot(), look.selection()));
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/acts")
    @Operation(summary = "Les actes derrière un chiffre")
    @Selecting({"by", "value", "and", "andValue", "after"})
    ResponseEntity<ActPage> acts(Caller caller, HttpServletRequest request) {
        return looking.answer(
                caller,
                Permission.JOURNAL_READ,
                request,
                Selecting.ACTS,
                today(),
                look -> new Acts(look.snapshot(), look.selection(), look.asked().behind())
                        .page(look.asked().text("after")));
    }

    @Permit(Permission.CARD_READ)
    @GetMapping("/card")
    @Operation(summary = "La carte d’une année")
    Card card(Caller caller, @RequestParam int year) {
        if (year < EARLIEST || year > LATEST) {
            throw FigureRefusal.YEAR_OUT_OF_RANGE.on("year");
        }
        Selection all = Selection.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return store.read(snapshot -> Card.of(year, new Counting(snapshot, all).figures()));
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }
}
