package fr.trame.gateway.routes;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services answer ({@code trame.backends.*}).
 *
 * @param intervention base address of intervention-service
 * @param training base address of training-service
 * @param reporting base address of reporting-service
 * @param accounts base address of the embedded identity provider, which lists its accounts; none with another provider
 */
@ConfigurationProperties("trame.backends")
record Backends(
        URI intervention,
        URI training,
        URI reporting,
        @Nullable URI accounts) {

    /** Every backend with the paths it owns. A path belongs to one backend only. */
    List<Backend> all() {
        return Stream.concat(services().stream(), listOfAccounts().stream()).toList();
    }

    /** Those with documents of their operations. */
    List<Backend> services() {
        return List.of(
                new Backend(
                        "intervention",
                        "La saisie des interventions",
                        intervention,
                        List.of(
                                "/api/interventions",
                                "/api/referrals",
                                "/api/partners",
                                "/api/partner-links",
                                "/api/cases",
                                "/api/association",
                                "/api/incidents",
                                "/api/method",
                                "/api/handover",
                                "/api/mails",
                                "/api/directory",
                                "/api/privacy")),
                new Backend("training", "L’annuaire du personnel", training, List.of("/api/staff")),
                new Backend("reporting", "Le tableau de bord", reporting, List.of("/api/activity")));
    }

    private Optional<Backend> listOfAccounts() {
        return Optional.ofNullable(accounts)
                .filter(address -> address.getHost() != null)
                .map(address -> new Backend("accounts", "La liste des comptes", address, List.of("/api/accounts")));
    }

    /**
     * A service behind the gateway.
     *
     * @param name as in routes, circuit breakers and {@code /api/docs/<name>}
     * @param title what the user calls it, in French
     * @param paths path prefixes it answers
     */
    record Backend(String name, String title, URI uri, List<String> paths) {}
}
