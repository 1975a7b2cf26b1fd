package fr.trame.reporting.figures;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
import fr.trame.reporting.counting.Codes;
import fr.trame.reporting.counting.FigureRefusal;
import fr.trame.reporting.counting.Selection;
import fr.trame.reporting.staff.Staff;
import fr.trame.reporting.store.FigureStore;
import fr.trame.reporting.store.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Who may look at what: narrows a question to what the caller may see. The figures of one mediator are for that mediator and for those
 * who manage the mediator's present team; there is no list of mediators, and nobody is ranked.
 */
@Component
class Looking {

    private static final Kind OF_A_PERSON = new Kind("figures.person", "les chiffres ou les actes d’un médiateur");

    private final FigureStore store;
    private final Codes codes;
    private final AccessLog log;

    Looking(FigureStore store, Codes codes, AccessLog log) {
        this.store = store;
        this.codes = codes;
        this.log = log;
    }

    /** What an answer is made from: everything from one snapshot. */
    record Look(Snapshot snapshot, Selection selection, Asked asked) {}

    /** Answers, unless the caller has this very answer already. */
    <T> ResponseEntity<T> answer(
            Caller caller,
            Permission permission,
            HttpServletRequest request,
            List<String> parameters,
            LocalDate today,
            Function<Look, T> answering) {
        return store.read(snapshot -> {
            Look look = look(caller, permission, request, parameters, today, snapshot);
            return tagged(request, look, today, () -> answering.apply(look));
        });
    }

    Look look(
            Caller caller,
            Permission permission,
            HttpServletRequest request,
            List<String> parameters,
            LocalDate today,
            Snapshot snapshot) {
        Asked asked = new Asked(request, parameters, snapshot, codes);
        return new Look(snapshot, allowed(caller, permission, asked.selection(), snapshot, today), asked);
    }

    private static <T> ResponseEntity<T> tagged(
            HttpServletRequest request, Look look, LocalDate today, Supplier<T> answer) {
        String of = look.snapshot().mark() + look.selection() + request.getQueryString() + today;
        String tag = "\"" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)) + "\"";
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && held.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(answer.get());
    }

    private static boolean mayLookAt(String mediator, Caller caller, Snapshot snapshot, LocalDate today) {
        return caller.may(Permission.FIGURES_PERSON, null, List.of(mediator))
                || Staff.teams(snapshot, mediator, today).stream()
                        .anyMatch(team -> caller.may(Permission.FIGURES_PERSON, team));
    }

    /** The own figures are wherever one worked. That somebody looks at those of somebody else is noted. */
    private Selection allowed(
            Caller caller, Permission permission, Selection selection, Snapshot snapshot, LocalDate today) {
        String mediator = selection.mediator();
        if (mediator == null) {
            if (selection.team() != null) {
                caller.require(permission, selection.team());
            }
            return selection.within(caller.scope(permission));
        }
        if (!mayLookAt(mediator, caller, snapshot, today)) {
            throw new CommandRefused(FigureRefusal.FORBIDDEN);
        }
        if (mediator.equals(caller.person())) {
            return selection;
        }
        log.note(caller, OF_A_PERSON, mediator);
        return selection.within(caller.scope(Permission.FIGURES_PERSON));
    }
}
