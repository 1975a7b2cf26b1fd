package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.rights.Consumers;
import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.forgetting.WhenAPersonIsForgottenThenItsKeyLeavesMemory;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds every endpoint of a service against the table of rights: each operation of its OpenAPI document, asked by every role for
 * what is near and for what is far. An operation without a row fails, and so does a row without an operation.
 */
public final class RightsMatrix {

    /** How near what is asked for is to who asks; it takes at least this reach. */
    public enum Nearness {
        OWN(Reach.OWN),
        OF_MY_TEAM(Reach.TEAM),
        OF_MY_SERVICE(Reach.SERVICE),
        OF_OTHERS(Reach.ALL);

        private final Reach needed;

        Nearness(Reach needed) {
            this.needed = needed;
        }
    }

    /** Asks for something and tells whether the caller was let in. */
    @FunctionalInterface
    public interface Door {

        boolean opens(Caller caller, Nearness nearness);
    }

    /**
     * @param operation as in {@code GET /api/interventions/{id}}
     * @param permission the row of the table that it falls under
     * @param nearnesses those that make a difference; only {@code OF_OTHERS} for what belongs to no team
     */
    private record Row(String operation, Permission permission, Set<Nearness> nearnesses, Door door) {}

    private final UnaryOperator<String> personOf;
    private final String team;
    private final Set<String> serviceTeams;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** Every role is tried by the same person of the same team and service. */
    public RightsMatrix(String person, String team, Set<String> serviceTeams) {
        this(_ -> person, team, serviceTeams);
    }

    /** Every role is tried by somebody of that team and service, whom the register has with it or does not know. */
    public RightsMatrix(UnaryOperator<String> personOf, String team, Set<String> serviceTeams) {
        this.personOf = personOf;
        this.team = team;
        this.serviceTeams = serviceTeams;
    }

    /** What belongs to a team. */
    public RightsMatrix row(String operation, Permission permission, Door door) {
        rows.add(new Row(operation, permission, EnumSet.allOf(Nearness.class), door));
        return this;
    }

    /** What belongs to a team, but was done by nobody yet. */
    public RightsMatrix newRow(String operation, Permission permission, Door door) {
        rows.add(new Row(operation, permission, EnumSet.complementOf(EnumSet.of(Nearness.OWN)), door));
        return this;
    }

    /** What is everybody's or nobody's. */
    public RightsMatrix plainRow(String operation, Permission permission, Door door) {
        rows.add(new Row(operation, permission, EnumSet.of(Nearness.OF_OTHERS), door));
        return this;
    }

    /** What is everybody's own, and can be asked for by nobody else. */
    public RightsMatrix ownRow(String operation, Permission permission, Door door) {
        rows.add(new Row(operation, permission, EnumSet.of(Nearness.OWN), door));
        return this;
    }

    /** What asks nobody who they are. */
    public RightsMatrix openRow(String operation) {
        open.add(operation + " open");
        return this;
    }

    /** Asks everything; fails with all that differs from the table. */
    public void check(JsonNode openApi) {
        assertThat(Stream.concat(
                        open.stream(),
                        rows.stream()
                                .map(row ->
                                        row.operation() + " " + row.permission().code())))
                .containsExactlyInAnyOrderElementsOf(operations(openApi));
        assertThat(rows.stream().flatMap(this::differences)).isEmpty();
    }

    /**
     * Holds the views of a service against the table of who may listen: neither may name more than the other. What the
     * platform hears by itself, where there are keys, is in the table too.
     */
    public static void checkViews(String service, Collection<Views> all) {
        assertThat(all.stream()
                        .flatMap(views -> views.views().stream())
                        .flatMap(view -> view.topics().stream().map(topic -> view.name() + " hears " + topic))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Consumers.TABLE.rows().stream()
                        .filter(row -> row.service().equals(service))
                        .filter(row -> !row.consumer().equals(WhenAPersonIsForgottenThenItsKeyLeavesMemory.NAME))
                        .map(row -> row.consumer() + " hears " + row.topic())
                        .toList());
    }

    private Stream<String> differences(Row row) {
        return Stream.concat(Rights.TABLE.roles().keySet().stream(), Stream.of("NO-ROLE"))
                .flatMap(role -> row.nearnesses().stream().flatMap(nearness -> {
                    boolean expected =
                            Rights.TABLE.reach(role, row.permission()).compareTo(nearness.needed) >= 0;
                    boolean opened = row.door()
                            .opens(new Caller(personOf.apply(role), Set.of(role), team, serviceTeams), nearness);
                    return opened == expected
                            ? Stream.empty()
                            : Stream.of("%s: %s %s %s"
                                    .formatted(
                                            row.operation(), role, opened ? "is let in to" : "is kept from", nearness));
                }));
    }

    /** {@code GET /api/interventions/{id} journal.read} of every operation. */
    private static Set<String> operations(JsonNode openApi) {
        Set<String> operations = new TreeSet<>();
        openApi.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> operations.add(method.toUpperCase(Locale.ROOT) + " "
                                + path + " " + operation.path("x-permission").asString("without permission"))));
        return operations;
    }
}
