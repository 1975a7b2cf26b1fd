package fr.trame.reporting.activity;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.access.Access.Kind;
import fr.trame.platform.access.AccessLog;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions about the activity. The figures of one mediator are for that mediator and for those who manage the
 * mediator's present team; there is no list of mediators, and nobody is ranked.
 */
@RestController
@RequestMapping("/api/activity")
class ActivityController {

    private static final int LAST_PAGE = 1_000_000;

    private static final Kind OF_A_PERSON = new Kind("figures.person", "les chiffres ou les actes d’un médiateur");

    private final FigureViews figures;
    private final ActViews acts;
    private final StaffViews staff;
    private final AccessLog log;

    ActivityController(FigureViews figures, ActViews acts, StaffViews staff, AccessLog log) {
        this.figures = figures;
        this.acts = acts;
        this.staff = staff;
        this.log = log;
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping("/figures")
    Figures figures(
            Caller caller,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String mediator) {
        return figures.figures(
                allowed(caller, Permission.FIGURES_READ, new Selection(year, month, team, territory, mediator)));
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/acts")
    ActPage acts(
            Caller caller,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String mediator,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new CommandRefused(
                    ActivityRefusal.PAGE_OUT_OF_RANGE, "page", ActivityRefusal.PAGE_OUT_OF_RANGE.message());
        }
        String wanted = value == null ? "" : value.strip();
        Breakdown breakdown = Breakdown.of(by, wanted);
        Selection selection =
                allowed(caller, Permission.JOURNAL_READ, new Selection(year, month, team, territory, mediator));
        if (breakdown == Breakdown.MONTH) {
            selection = selection.in(wanted);
        }
        return acts.page(new ActViews.Wanted(selection, selection.day(day), breakdown, wanted), page);
    }

    @Permit(Permission.CARD_READ)
    @GetMapping("/card")
    Card card(Caller caller, @RequestParam int year) {
        return Card.of(figures.figures(new Selection(year, null, null, null, null)));
    }

    /**
     * What is asked for, narrowed to what the caller may see; the own figures are wherever one worked. That somebody looks at
     * those of somebody else is noted.
     */
    private Selection allowed(Caller caller, Permission permission, Selection selection) {
        String mediator = selection.mediator();
        if (mediator == null) {
            if (selection.team() != null) {
                caller.require(permission, selection.team());
            }
            return selection.within(caller.scope(permission));
        }
        if (!caller.may(Permission.FIGURES_PERSON, staff.team(mediator), List.of(mediator))) {
            throw new CommandRefused(ActivityRefusal.FORBIDDEN);
        }
        if (mediator.equals(caller.person())) {
            return selection;
        }
        log.note(caller, OF_A_PERSON, mediator);
        return selection.within(caller.scope(Permission.FIGURES_PERSON));
    }
}
