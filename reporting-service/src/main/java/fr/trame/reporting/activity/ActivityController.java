package fr.trame.reporting.activity;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
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

    private final FigureViews figures;
    private final ActViews acts;
    private final StaffViews staff;

    ActivityController(FigureViews figures, ActViews acts, StaffViews staff) {
        this.figures = figures;
        this.acts = acts;
        this.staff = staff;
    }

    @GetMapping("/figures")
    Figures figures(
            Caller caller,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String mediator) {
        return figures.figures(allowed(caller, new Selection(year, month, team, territory, mediator)));
    }

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
        Selection selection = allowed(caller, new Selection(year, month, team, territory, mediator));
        if (breakdown == Breakdown.MONTH) {
            selection = selection.in(wanted);
        }
        return acts.page(new ActViews.Wanted(selection, selection.day(day), breakdown, wanted), page);
    }

    @GetMapping("/card")
    Card card(Caller caller, @RequestParam int year) {
        return Card.of(figures.figures(new Selection(year, null, null, null, null)));
    }

    private Selection allowed(Caller caller, Selection selection) {
        String mediator = selection.mediator();
        if (mediator != null && !mediator.equals(caller.person()) && !caller.manages(staff.team(mediator))) {
            throw new CommandRefused(ActivityRefusal.FORBIDDEN);
        }
        return selection;
    }
}
