package fr.trame.intervention.method;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.method.MethodCommand.WriteMethod;
import fr.trame.intervention.method.MethodEvent.MethodWritten;
import fr.trame.intervention.method.MethodEvent.Step;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.text.Signs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The written method over HTTP: all its versions, and a new one. */
@RestController
@RequestMapping("/api/method")
@Tag(name = "Mode opératoire", description = "La méthode écrite de l’association, par étape, et ses versions")
class MethodController {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_POINT = 200;
    private static final int MOST_STEPS = 20;
    private static final int MOST_POINTS = 20;

    private final Commands commands;
    private final EventStreams streams;
    private final RequestReaders readers;

    MethodController(Commands commands, EventStreams streams, RequestReaders readers) {
        this.commands = commands;
        this.streams = streams;
        this.readers = readers;
    }

    @Schema(name = "MethodStepPoints")
    record StepBody(
            @Nullable @Schema(description = "Liste MO_ETAPE")
            String step,

            @Nullable @Schema(description = "Vingt au plus, de 200 caractères au plus")
            List<@Nullable String> points) {}

    @Schema(name = "NewMethodVersion")
    record VersionBody(
            @Nullable @Schema(description = "Le numéro qui suit celui de la dernière version")
            Integer number,

            @Nullable @Schema(description = "Elle s’applique à partir de ce jour, demain au plus tôt sauf la première")
            LocalDate from,

            @Nullable @Schema(maxLength = LONGEST_TITLE) String title,
            @Nullable List<@Nullable StepBody> steps) {}

    /** A version, and by whom and when it was written. */
    @Anonymous
    @Schema(name = "MethodVersion")
    record Written(
            int number,
            LocalDate from,
            String title,
            List<Step> steps,
            @Staff String author,
            @Technical Instant at) {

        static Written of(MethodWritten event) {
            return new Written(event.number(), event.from(), event.title(), event.steps(), event.author(), event.at());
        }
    }

    record MethodVersions(List<Written> items) {}

    @Permit(Permission.METHOD_READ)
    @GetMapping
    @Operation(
            summary = "Les versions du mode opératoire, la première d’abord",
            description = "Celle d’un dossier est la dernière qui s’appliquait le jour de la demande.")
    MethodVersions versions() {
        return new MethodVersions(written());
    }

    @Permit(Permission.METHOD_KEEP)
    @PostMapping
    @Operation(
            summary = "Écrire la version suivante",
            description = "Elle ne change plus. La même demande envoyée de nouveau reçoit la même réponse.")
    @ApiResponse(
            responseCode = "200",
            description = "Écrite, maintenant ou déjà auparavant",
            content = @Content(schema = @Schema(implementation = MethodVersions.class)))
    MethodVersions write(@RequestBody VersionBody body, Caller caller) {
        RequestReader reader = readers.reader();
        int number = reader.required("number", body.number(), 0);
        LocalDate from = reader.day("from", body.from());
        String title = text(reader, "title", body.title(), LONGEST_TITLE);
        List<Step> steps = steps(reader, body.steps(), from);
        reader.refuse();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            commands.send(new WriteMethod(WrittenMethod.STREAM, caller, now, number, reader.given(from), title, steps));
        } catch (CommandRefused refused) {
            boolean there = written().stream()
                    .anyMatch(one -> one.number() == number
                            && one.from().equals(from)
                            && one.title().equals(title)
                            && one.steps().equals(steps));
            if (!there) {
                throw refused;
            }
        }
        return new MethodVersions(written());
    }

    private List<Written> written() {
        return streams.events(WrittenMethod.STREAM, MethodWritten.class).stream()
                .map(Written::of)
                .toList();
    }

    private static List<Step> steps(
            RequestReader reader, @Nullable List<@Nullable StepBody> given, @Nullable LocalDate day) {
        List<Step> steps = new ArrayList<>();
        if (given != null && given.size() > MOST_STEPS) {
            reader.fault(MethodRefusal.TOO_MANY_POINTS, "steps");
            return steps;
        }
        for (StepBody one : Optional.ofNullable(given).orElse(List.of())) {
            String path = "steps[" + steps.size() + "]";
            StepBody said = one == null ? new StepBody(null, null) : one;
            steps.add(new Step(
                    reader.requiredCode(path + ".step", "MO_ETAPE", said.step(), day),
                    points(reader, path + ".points", said.points())));
        }
        if (steps.isEmpty()) {
            reader.fault(MethodRefusal.NO_POINTS, "steps");
        }
        return steps;
    }

    private static List<String> points(RequestReader reader, String path, @Nullable List<@Nullable String> given) {
        List<String> points = new ArrayList<>();
        if (given == null || given.isEmpty()) {
            reader.fault(MethodRefusal.NO_POINTS, path);
        } else if (given.size() > MOST_POINTS) {
            reader.fault(MethodRefusal.TOO_MANY_POINTS, path);
        } else {
            for (String point : given) {
                points.add(text(reader, path + "[" + points.size() + "]", point, LONGEST_POINT));
            }
        }
        return points;
    }

    private static String text(RequestReader reader, String field, @Nullable String given, int most) {
        String text = reader.required(field, reader.text(given), "");
        if (!Signs.fit(text, most)) {
            reader.fault(MethodRefusal.TEXT_TOO_LONG, field);
        }
        return text;
    }
}
