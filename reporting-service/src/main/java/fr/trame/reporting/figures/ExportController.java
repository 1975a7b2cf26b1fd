package fr.trame.reporting.figures;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.reporting.counting.Acts;
import fr.trame.reporting.counting.Behind;
import fr.trame.reporting.counting.Codes;
import fr.trame.reporting.counting.Counting;
import fr.trame.reporting.counting.FigureRefusal;
import fr.trame.reporting.export.Exports;
import fr.trame.reporting.export.Format;
import fr.trame.reporting.export.Labels;
import fr.trame.reporting.figures.Looking.Look;
import fr.trame.reporting.rules.CountingRules;
import fr.trame.reporting.store.FigureStore;
import fr.trame.reporting.store.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on the screen, as a file: the same questions, the same rights, the same numbers, written while they are found. */
@RestController
@RequestMapping("/api/activity")
class ExportController {

    private static final String FORMAT = "format";

    private final FigureStore store;
    private final Looking looking;
    private final Codes codes;
    private final CountingRules rules;
    private final ZoneId zone;

    ExportController(FigureStore store, Looking looking, Codes codes, CountingRules rules, ZoneId zone) {
        this.store = store;
        this.looking = looking;
        this.codes = codes;
        this.rules = rules;
        this.zone = zone;
    }

    @Permit(Permission.FIGURES_READ)
    @GetMapping("/figures/export")
    @Operation(summary = "Les mêmes chiffres à emporter (CSV ou XLSX)")
    @Selecting(FORMAT)
    void figures(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        LocalDate today = LocalDate.now(zone);
        store.read(snapshot -> {
            Look look = looking.look(caller, Permission.FIGURES_READ, request, List.of(FORMAT), today, snapshot);
            Format format = format(look);
            var head = new Exports.Head(
                    "Chiffres", look.selection(), rules.rule("interventions"), today, author(request, caller));
            var figures = new Counting(snapshot, look.selection()).figures();
            return send(response, format, "chiffres", out -> exports(snapshot).figures(format, out, head, figures));
        });
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/acts/export")
    @Operation(summary = "Les mêmes actes à emporter (CSV ou XLSX)")
    @Selecting({"by", "value", "and", "andValue", FORMAT})
    void acts(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        LocalDate today = LocalDate.now(zone);
        store.read(snapshot -> {
            Look look = looking.look(caller, Permission.JOURNAL_READ, request, Selecting.ACTS_FILE, today, snapshot);
            Format format = format(look);
            Behind behind = look.asked().behind();
            var head = new Exports.Head(
                    "Actes", look.selection(), rules.rule(behind.rule()), today, author(request, caller));
            var acts = new Acts(snapshot, look.selection(), behind);
            return send(response, format, "actes", out -> exports(snapshot).acts(format, out, head, acts));
        });
    }

    private Exports exports(Snapshot snapshot) {
        return new Exports(new Labels(codes, snapshot));
    }

    /** By the name that the sign-in tells; figures know people by their ids alone. */
    private static String author(HttpServletRequest request, Caller caller) {
        String name = request.getUserPrincipal() instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString("name")
                : null;
        return name == null ? caller.person() : name;
    }

    private static Format format(Look look) {
        String asked = look.asked().text(FORMAT);
        if (asked == null) {
            throw CommonRefusal.MISSING_FIELD.on(FORMAT);
        }
        return Format.named(asked).orElseThrow(() -> FigureRefusal.UNKNOWN_FORMAT.on(FORMAT));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static boolean send(HttpServletResponse response, Format format, String name, Writing writing) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.code() + "\"");
        try {
            writing.to(response.getOutputStream());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
