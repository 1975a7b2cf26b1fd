package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.BATCH_SIZE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.command.Commands;
import fr.trame.platform.security.Caller;
import fr.trame.platform.web.Problem;
import fr.trame.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries that waited on a phone, or come from an import: sent together, answered one by one. */
@RestController
@Tag(name = "Interventions")
class InterventionBatchController {

    private static final int MOST_ITEMS = 500;

    private final InterventionDesk desk;
    private final Commands commands;
    private final JsonMapper json;

    InterventionBatchController(InterventionDesk desk, Commands commands, JsonMapper json) {
        this.desk = desk;
        this.commands = commands;
        this.json = json;
    }

    @PostMapping("/api/interventions/batch")
    @Operation(
            summary = "Saisir de 1 à 500 interventions",
            description =
                    "Une réponse par entrée, dans l’ordre. Une entrée refusée, ou même illisible, n’arrête pas les autres.")
    Answers record(@RequestBody BatchRequest request, Caller caller) {
        List<JsonNode> nodes = request.interventions();
        if (nodes == null || nodes.isEmpty() || nodes.size() > MOST_ITEMS) {
            throw BATCH_SIZE.on("interventions");
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Item> items = nodes.stream().map(this::parse).toList();
        Set<String> people = new HashSet<>();
        items.forEach(item -> people.addAll(desk.mediators(item.request(), caller)));
        Roster.Book roster = desk.roster(people);
        return new Answers(commands.together(items, item -> record(item, caller, roster, now)));
    }

    private Item parse(JsonNode node) {
        String id = node.path("id").asString("");
        try {
            return new Item(id, json.treeToValue(node, InterventionRequest.class), null);
        } catch (RuntimeException unreadable) {
            return new Item(id, null, Problems.of(unreadable));
        }
    }

    private Answer record(Item item, Caller caller, Roster.Book roster, Instant now) {
        if (item.request() == null) {
            return Answer.no(item.id(), item.problem());
        }
        try {
            InterventionView view = desk.record(item.request(), caller, roster, now);
            return new Answer(view.id(), 201, view.version(), view.warnings(), null);
        } catch (RuntimeException failure) {
            return Answer.no(item.id(), Problems.of(failure));
        }
    }

    /** An entry of the batch, or why it could not even be read. */
    private record Item(
            String id,
            @Nullable InterventionRequest request,
            @Nullable Problem problem) {}

    record BatchRequest(
            @Nullable @ArraySchema(schema = @Schema(implementation = InterventionRequest.class))
            List<JsonNode> interventions) {}

    record Answers(List<Answer> answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String id,
            int status,
            @Nullable Long version,
            @Nullable List<NoteWarnings.Warning> warnings,
            @Nullable Problem problem) {

        static Answer no(String id, @Nullable Problem problem) {
            return new Answer(id, problem == null ? 500 : problem.status(), null, null, problem);
        }
    }
}
