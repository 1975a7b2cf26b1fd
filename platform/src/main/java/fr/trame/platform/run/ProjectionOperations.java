package fr.trame.platform.run;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.OperationRefusal;
import fr.trame.platform.run.SwapGuard.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: projections and rebuilds. */
@RestController
@RequestMapping("/operations")
class ProjectionOperations {

    private final ProjectionRunners runners;
    private final DeadLetters deadLetters;

    ProjectionOperations(ProjectionRunners runners, DeadLetters deadLetters) {
        this.runners = runners;
        this.deadLetters = deadLetters;
    }

    record Items<T>(List<T> items) {}

    /**
     * @param generation the live one; 0 while the first is being built and nothing can be read
     * @param building the one being built beside it, if any
     * @param rate messages per second over the last seconds, in all generations
     * @param waiting streams that wait as dead letters, in all generations
     * @param stopped whether too many wait, so that it is fed no further
     * @param kept the last good generation, while it is kept beside the live one
     * @param objection what speaks against what was built, until it is over or an operator confirms
     */
    record ProjectionState(
            String name,
            int version,
            int generation,
            long lag,
            @Nullable Integer building,
            @Nullable Long buildingLag,
            double rate,
            long waiting,
            boolean stopped,
            @Nullable Integer kept,
            @Nullable Objection objection) {}

    @GetMapping("/projections")
    Items<ProjectionState> projections() {
        return new Items<>(runners.all().stream().map(this::state).toList());
    }

    private ProjectionState state(ProjectionRunner runner) {
        String name = runner.generations().name();
        Control control = runner.generations().control();
        var building = control.building();
        var kept = control.lastServed();
        return new ProjectionState(
                name,
                control.live().version(),
                control.live().number(),
                runner.lag(control.live().number()),
                building == null ? null : building.number(),
                building == null ? null : runner.lag(building.number()),
                runners.rate(name),
                control.fed()
                        .mapToLong(fed -> deadLetters.count(runner.generations().id(fed.number()), Integer.MAX_VALUE))
                        .sum(),
                runner.stopped(),
                kept == null ? null : kept.number(),
                runner.objection());
    }

    @PostMapping("/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionState rebuild(@PathVariable String name) {
        ProjectionRunner runner = find(name);
        if (!runner.rebuild()) {
            throw OperationRefusal.ALREADY_BUILDING.refusal();
        }
        return state(runner);
    }

    /** Takes what was built as it is, in spite of what speaks against it. */
    @PostMapping("/projections/{name}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionState confirm(@PathVariable String name) {
        ProjectionRunner runner = find(name);
        if (!runner.confirm()) {
            throw OperationRefusal.NOTHING_TO_CONFIRM.refusal();
        }
        return state(runner);
    }

    private ProjectionRunner find(String name) {
        ProjectionRunner runner = runners.find(name);
        if (runner == null) {
            throw OperationRefusal.UNKNOWN_PROJECTION.on("name");
        }
        return runner;
    }
}
