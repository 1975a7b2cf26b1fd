package fr.trame.platform.projection;

import fr.trame.platform.deadletters.DeadLetter;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.WaitingStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: projections, rebuilds, dead letters. */
@RestController
@RequestMapping("/operations")
class ProjectionOperations {

    private final ProjectionRunners runners;
    private final Controls controls;
    private final DeadLetters deadLetters;
    private final Resending resending;

    ProjectionOperations(ProjectionRunners runners, Controls controls, DeadLetters deadLetters, Resending resending) {
        this.runners = runners;
        this.controls = controls;
        this.deadLetters = deadLetters;
        this.resending = resending;
    }

    record Items<T>(List<T> items) {}

    /**
     * @param generation the live one
     * @param building the one being built beside it, if any
     * @param rate messages per second over the last seconds, in all generations
     */
    record ProjectionState(
            String name,
            int version,
            int generation,
            long lag,
            @Nullable Integer building,
            @Nullable Long buildingLag,
            double rate) {}

    record Letter(
            String topic,
            int partition,
            long offset,
            String time,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String body) {}

    record Waiting(
            String id,
            String projection,
            int generation,
            String topic,
            String stream,
            String reason,
            String since,
            List<Letter> letters) {}

    @GetMapping("/projections")
    Items<ProjectionState> projections() {
        return new Items<>(
                runners.all().stream().map(this::state).filter(Objects::nonNull).toList());
    }

    private @Nullable ProjectionState state(ProjectionRunner runner) {
        String name = runner.model().name();
        Control control = controls.read(name);
        if (control == null) {
            return null;
        }
        var building = control.building();
        return new ProjectionState(
                name,
                control.live().version(),
                control.live().number(),
                runner.lag(control.live().number()),
                building == null ? null : building.number(),
                building == null ? null : runner.lag(building.number()),
                runners.rate(name));
    }

    @PostMapping("/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionState rebuild(@PathVariable String name) {
        ProjectionRunner runner = runners.find(name);
        if (runner == null) {
            throw OperationRefusal.UNKNOWN_PROJECTION.on("name");
        }
        if (!runner.rebuild()) {
            throw OperationRefusal.ALREADY_BUILDING.refusal();
        }
        return Objects.requireNonNull(state(runner));
    }

    @GetMapping("/dead-letters")
    Items<Waiting> deadLetters() {
        return new Items<>(
                deadLetters.all().stream().map(ProjectionOperations::view).toList());
    }

    @PostMapping("/dead-letters/{id}/resend")
    Resending.Outcome resend(@PathVariable String id, @RequestParam(defaultValue = "false") boolean skipFirst) {
        Resending.Outcome outcome = resending.resend(id, skipFirst);
        if (outcome == null) {
            throw OperationRefusal.NOTHING_WAITS.on("id");
        }
        return outcome;
    }

    static Waiting view(WaitingStream waiting) {
        return new Waiting(
                waiting.id(),
                waiting.generation().projection(),
                waiting.generation().number(),
                waiting.stream().topic(),
                waiting.stream().stream(),
                waiting.reason(),
                waiting.since().toString(),
                waiting.letters().stream().map(ProjectionOperations::view).toList());
    }

    private static Letter view(DeadLetter letter) {
        var body = letter.body();
        return new Letter(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.time().toString(),
                letter.key(),
                letter.headers(),
                body == null ? null : new String(body.getData(), StandardCharsets.UTF_8));
    }
}
