package fr.trame.launcher.settings;

import fr.trame.launcher.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line and in the environment.
 *
 * @param root where the modules lie with their built jars
 * @param data where everything is kept
 * @param demo load the demo year if nothing is kept yet
 * @param mongoUri a MongoDB that already runs, instead of one started here
 * @param kafka a Kafka that already runs, instead of one started here
 * @param mongod a MongoDB server installed on this machine, to be started instead of the embedded one
 * @param mailHost a mail server that takes letters, instead of one started here that shows them
 * @param provider where people sign in already, instead of at a provider started here
 */
public record Options(
        Path root,
        Path data,
        boolean help,
        boolean demo,
        Ports ports,
        @Nullable String mongoUri,
        @Nullable String kafka,
        @Nullable Path mongod,
        @Nullable Provider provider,
        @Nullable String mailHost) {

    public static final String HELP = """
            Usage : ./run [options]

            Démarre Trame sur cette machine : base de données, courtier Kafka, services et application web.
            Au premier démarrage, une année de démonstration (2018, données inventées) est chargée.

              --empty       ne charge pas l’année de démonstration
              --port N      port de l’application web (8080)
              --data DIR    répertoire des données (./data)
              --help        affiche cette aide

            Variables d’environnement :
              TRAME_MONGODB_URI        utilise ce serveur MongoDB (aucune donnée de démonstration n’y est écrite)
              TRAME_KAFKA_BOOTSTRAP    utilise ce courtier Kafka (de même)
              TRAME_ISSUER             utilise ce fournisseur d’identité, avec TRAME_CLIENT_SECRET (sans démonstration :
                                       ses personnes inventées n’y ont pas d’accès)
              TRAME_MAIL_HOST          envoie les courriels par ce serveur (avec TRAME_MAIL_FROM, et les autres TRAME_MAIL_*) ;
                                       sans lui, ils sont gardés et montrés ici
              TRAME_PORT_GATEWAY, TRAME_PORT_INTERVENTION, TRAME_PORT_TRAINING, TRAME_PORT_REPORTING,
              TRAME_PORT_DATABASE, TRAME_PORT_KAFKA, TRAME_PORT_IDENTITY, TRAME_PORT_MAIL, TRAME_PORT_MAIL_PAGE

            Sans l’année de démonstration, le premier mot de passe est affiché au premier démarrage ;
            ./run account --data ./data/identity --login L --name "N" --person UUID --roles MED --team T ouvre un accès ;
            ./run master-key renouvelle la clé maîtresse.

            Si un programme mongod est installé, il est utilisé à la place de la base intégrée.
            Ctrl-C arrête tout ; les données restent dans ./data.
            """;

    /** Address of the database, given or our own. */
    public String database() {
        return mongoUri == null ? "mongodb://127.0.0.1:" + ports.database() : mongoUri;
    }

    public static Options parse(List<String> arguments, Map<String, String> environment, Path root) {
        boolean help = false;
        boolean demo = true;
        Path data = root.resolve("data");
        Ports ports = Ports.from(environment);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--empty" -> demo = false;
                case "--port" -> ports = ports.withGateway(Ports.parse(argument, value(argument, left)));
                case "--data" ->
                    data = Path.of(value(argument, left)).toAbsolutePath().normalize();
                default -> throw new Refused("Option inconnue : " + argument + " (./run --help)");
            }
        }
        String mongoUri = given(environment, "TRAME_MONGODB_URI");
        return new Options(
                root,
                data,
                help,
                demo,
                ports,
                mongoUri,
                given(environment, "TRAME_KAFKA_BOOTSTRAP"),
                mongoUri == null ? onPath("mongod", environment.getOrDefault("PATH", "")) : null,
                Provider.from(environment),
                given(environment, "TRAME_MAIL_HOST"));
    }

    /** Whether all that is written stays in the data directory, and whoever writes it is let in. */
    public boolean canLoadDemo() {
        return mongoUri == null && kafka == null && provider == null;
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new Refused("L’option " + option + " attend une valeur (./run --help)");
        }
        return left.pop();
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable Path onPath(String program, String path) {
        for (String directory : path.split(":", -1)) {
            Path file = Path.of(directory, program);
            if (!directory.isEmpty() && Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
