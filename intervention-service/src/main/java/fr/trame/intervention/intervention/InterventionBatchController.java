package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.BATCH_SIZE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionCommand.Change;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionCommand.WithdrawValidation;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.command.CommandId;
import fr.trame.platform.command.Commands;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Problems;
import fr.trame.platform.web.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent together and answered one by one: entries that waited on a phone, and what a manager validates or takes back. */
@RestController
@Tag(name = "Interventions")
class InterventionBatchController {

    private static final int MOST_ITEMS = 500;
    private static final String ONE_SENDING =
            "Un identifiant UUID fait pour ce seul envoi. Répété faute de réponse, il ";

    private final InterventionDesk desk;
    private final RequestReaders readers;
    private final Commands commands;
    private final JsonMapper json;

    InterventionBatchController(InterventionDesk desk, RequestReaders readers, Commands commands, JsonMapper json) {
        this.desk = desk;
        this.readers = readers;
        this.commands = commands;
        this.json = json;
    }

    @Permit(value = Permission.INTERVENTION_RECORD, alsoAfterLeaving = true)
    @PostMapping("/api/interventions/batch")
    @Operation(
            summary = "Saisir de 1 à 500 interventions",
            description =
                    "Une réponse par entrée, dans l’ordre. Une entrée refusée, ou même illisible, n’arrête pas les"
                            + " autres. Qui a quitté l’association envoie encore, pendant 7 jours, ses propres"
                            + " interventions d’avant son départ, et ne peut rien faire d’autre.")
    Answers record(@RequestBody BatchRequest request, Caller caller) {
        List<Item<InterventionRequest>> items = items(request.interventions(), InterventionRequest.class);
        Instant now = InterventionController.now();
        Set<String> people = new HashSet<>();
        items.forEach(item -> people.addAll(desk.mediators(item.content(), caller)));
        Roster.Book roster = desk.roster(people);
        return answers(items, entry -> {
            InterventionView view = desk.record(entry, caller, roster, now);
            return new Answer(view.id(), 201, view.version(), view.warnings(), null);
        });
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/api/interventions/validations")
    @Operation(
            summary = "Valider de 1 à 500 interventions (manager)",
            description =
                    "Une réponse par intervention, dans l’ordre. Celle qui a changé depuis la version indiquée, ou qui"
                            + " n’est pas de l’équipe, n’arrête pas les autres.")
    @Parameter(
            name = "Command-Id",
            in = ParameterIn.HEADER,
            description = ONE_SENDING + "ne valide rien deux fois.",
            schema = @Schema(pattern = CommandId.PATTERN))
    Answers validate(@RequestBody ValidationsRequest request, Caller caller) {
        Instant now = InterventionController.now();
        return changed(request, (id, version) -> new ValidateIntervention(id, version, caller, now));
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/api/interventions/validations/withdrawals")
    @Operation(
            summary = "Reprendre la validation de 1 à 500 interventions (manager)",
            description =
                    "Pour défaire une validation faite par erreur\u00a0: chaque intervention est de nouveau à valider, sans que"
                            + " personne ait à la compléter. La version est celle que la validation a laissée.")
    @Parameter(
            name = "Command-Id",
            in = ParameterIn.HEADER,
            description = ONE_SENDING + "ne reprend rien deux fois.",
            schema = @Schema(pattern = CommandId.PATTERN))
    Answers withdraw(@RequestBody ValidationsRequest request, Caller caller) {
        Instant now = InterventionController.now();
        return changed(request, (id, version) -> new WithdrawValidation(id, version, caller, now));
    }

    private Answers changed(ValidationsRequest request, BiFunction<InterventionId, Long, Change> change) {
        return answers(items(request.interventions(), Validation.class), one -> {
            RequestReader reader = readers.reader();
            String given = reader.required("id", one.id(), "");
            long version = reader.required("version", one.version(), 0L);
            reader.refuse();
            InterventionId id = ClientId.known(given, InterventionId::new);
            commands.send(change.apply(id, version));
            return new Answer(id.value(), 200, version + 1, null, null);
        });
    }

    private <T> List<Item<T>> items(@Nullable List<JsonNode> nodes, Class<T> type) {
        if (nodes == null || nodes.isEmpty() || nodes.size() > MOST_ITEMS) {
            throw BATCH_SIZE.on("interventions");
        }
        return nodes.stream().map(node -> item(node, type)).toList();
    }

    private <T> Item<T> item(JsonNode node, Class<T> type) {
        String id = node.path("id").asString("");
        try {
            return new Item<>(id, json.treeToValue(node, type), null);
        } catch (RuntimeException unreadable) {
            return new Item<>(id, null, Problems.of(unreadable));
        }
    }

    private <T> Answers answers(List<Item<T>> items, Function<T, Answer> each) {
        return new Answers(commands.together(items, item -> answer(item, each)));
    }

    private static <T> Answer answer(Item<T> item, Function<T, Answer> each) {
        if (item.content() == null) {
            return Answer.no(item.id(), item.problem());
        }
        try {
            return each.apply(item.content());
        } catch (RuntimeException failure) {
            return Answer.no(item.id(), Problems.of(failure));
        }
    }

    /** An item of the batch, or why it could not even be read. */
    private record Item<T>(
            String id, @Nullable T content, @Nullable Problem problem) {}

    record BatchRequest(
            @Nullable @ArraySchema(schema = @Schema(implementation = InterventionRequest.class))
            List<JsonNode> interventions) {}

    record ValidationsRequest(
            @Nullable @ArraySchema(schema = @Schema(implementation = Validation.class))
            List<JsonNode> interventions) {}

    /** What was looked at, and in which version. */
    record Validation(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Nullable
            @Schema(description = "Celle que la liste ou l’ETag a donnée", requiredMode = Schema.RequiredMode.REQUIRED)
            Long version) {}

    record Answers(List<Answer> answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Technical
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
