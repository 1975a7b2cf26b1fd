package fr.trame.reporting.figures;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.reporting.conflicts.CasesBehind;
import fr.trame.reporting.conflicts.ConflictCounting;
import fr.trame.reporting.conflicts.ConflictFigure;
import fr.trame.reporting.conflicts.ConflictFigures;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions about conflict cases. They take the parameters of a selection, of which a case says team, territory, theme and origin. */
@RestController
@RequestMapping("/api/activity/conflicts")
class ConflictsController {

    private static final String FIGURE = "figure";
    private static final String CODE = "code";

    private final Looking looking;
    private final ZoneId zone;

    ConflictsController(Looking looking, ZoneId zone) {
        this.looking = looking;
        this.zone = zone;
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping
    @Operation(summary = "Les chiffres des dossiers de conflit d’une sélection")
    @Selecting
    ResponseEntity<ConflictFigures> figures(Caller caller, HttpServletRequest request) {
        LocalDate today = LocalDate.now(zone);
        return looking.answer(
                caller,
                Permission.FIGURES_READ,
                request,
                List.of(),
                today,
                look -> new ConflictCounting(look.snapshot(), look.selection(), today).figures());
    }

    @Permit(Permission.CASE_READ)
    @GetMapping("/cases")
    @Operation(
            summary = "Les dossiers derrière un chiffre",
            description = "Les 500 plus récents, sans personne ; code n’en garde que ceux d’une issue ou d’un motif.")
    @Selecting({FIGURE, CODE})
    ResponseEntity<CasesBehind> cases(Caller caller, HttpServletRequest request) {
        LocalDate today = LocalDate.now(zone);
        return looking.answer(
                caller,
                Permission.CASE_READ,
                request,
                List.of(FIGURE, CODE),
                today,
                look -> CasesBehind.of(
                        look.snapshot(),
                        look.selection(),
                        today,
                        ConflictFigure.of(look.asked().text(FIGURE)),
                        look.asked().text(CODE)));
    }
}
