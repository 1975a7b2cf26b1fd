package fr.trame.platform.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: the same questions as of projections, of a read model that keeps itself. */
@RestController
@RequestMapping("/operations")
class SelfKeptOperations {

    private final SelfKeptModel model;

    SelfKeptOperations(SelfKeptModel model) {
        this.model = model;
    }

    record State(
            String name,
            int version,
            int generation,
            long lag,
            @Nullable Integer building,
            @Nullable Long buildingLag,
            @Nullable String refused) {}

    record States(List<State> items) {}

    @GetMapping("/projections")
    States projections() {
        return new States(List.of(state()));
    }

    private State state() {
        SelfKeptModel.State now = model.state();
        return new State(
                model.name(),
                now.version(),
                now.generation(),
                now.lag(),
                now.building(),
                now.buildingLag(),
                now.refused());
    }

    @PostMapping("/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    State rebuild(@PathVariable String name) {
        if (!name.equals(model.name())) {
            throw OperationRefusal.UNKNOWN_PROJECTION.on("name");
        }
        if (!model.rebuild()) {
            throw OperationRefusal.ALREADY_BUILDING.refusal();
        }
        return state();
    }
}
