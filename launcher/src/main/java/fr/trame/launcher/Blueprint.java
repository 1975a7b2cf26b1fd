package fr.trame.launcher;

import fr.trame.launcher.identity.IdentityProcess;
import fr.trame.launcher.keys.MasterKeyFile;
import fr.trame.launcher.settings.Options;
import fr.trame.launcher.settings.Ports;
import fr.trame.launcher.settings.Provider;
import fr.trame.launcher.supervision.DataDirectory;
import fr.trame.launcher.supervision.Part;
import fr.trame.launcher.supervision.Readiness;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which processes make up the system, in the order of need: each list of {@link #waves()} is started when those before it
 * are ready, and stopped before them.
 */
final class Blueprint {

    static final String DATABASE = "database";
    static final String BROKER = "broker";
    static final String INTERVENTION = "intervention-service";
    static final String TRAINING = "training-service";
    static final String REPORTING = "reporting-service";
    static final String GATEWAY = "gateway";
    static final String IDENTITY = "identity";
    static final String MAIL = "mail";

    /** The others work without a key, and are given none. */
    private static final Set<String> OPENING_IDENTITIES = Set.of(INTERVENTION, TRAINING);

    private final Options options;
    private final DataDirectory data;
    private final List<Program> programs;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Readiness.ANSWER)
            .build();

    Blueprint(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
        this.programs = programs(options.root());
    }

    private static List<Program> programs(Path root) {
        return List.of(
                new Program(root, Program.LAUNCHER, List.of()),
                new Program(root, INTERVENTION, List.of("-Xmx320m")),
                new Program(root, TRAINING, List.of("-Xmx320m", Program.QUICK_TO_START)),
                new Program(root, REPORTING, List.of("-Xmx320m", "--enable-native-access=ALL-UNNAMED")),
                new Program(root, GATEWAY, List.of("-Xmx256m", Program.QUICK_TO_START)));
    }

    /** Unpacks and trains what was built at a place, so that whatever is started there starts fast. */
    static synchronized void prepare(Path root) {
        programs(root).parallelStream().forEach(program -> {
            program.unpack();
            program.train();
        });
    }

    /** Unpacks the jars; comes before {@link #waves()}. */
    void unpack() {
        programs.parallelStream().forEach(Program::unpack);
    }

    /** Makes the next starts fast, one program after the other; ends at once when its thread is interrupted. */
    void train() {
        programs.forEach(Program::train);
    }

    List<List<Part>> waves() {
        List<Part> stores = new ArrayList<>();
        if (options.mongoUri() == null) {
            stores.add(options.mongod() == null ? database() : mongod(options.mongod()));
        }
        if (options.kafka() == null) {
            stores.add(broker());
        }
        Ports ports = options.ports();
        List<Part> backends = new ArrayList<>(List.of(
                service(INTERVENTION, "Service des interventions", ports.intervention()),
                service(TRAINING, "Service du personnel", ports.training()),
                service(REPORTING, "Service des chiffres", ports.reporting())));
        if (options.provider() == null) {
            backends.add(identity());
        }
        List<Part> last = new ArrayList<>(List.of(gateway()));
        if (options.mailHost() == null) {
            last.add(mail());
        }
        return List.of(stores, backends, last);
    }

    String mongoUri() {
        return options.database();
    }

    String kafka() {
        String given = options.kafka();
        return given == null ? "127.0.0.1:" + options.ports().kafka() : given;
    }

    private Part database() {
        int port = options.ports().database();
        List<String> command = own("database", port, "database", List.of("-Xmx512m"));
        return new Part(DATABASE, "Base de données intégrée", command, Map.of(), port, Readiness.accepts(port));
    }

    private Part mongod(Path program) {
        int port = options.ports().database();
        data.directory("mongod");
        List<String> command = List.of(
                program.toString(),
                "--dbpath",
                data.of("mongod").toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
        return new Part(DATABASE, "MongoDB de cette machine", command, Map.of(), port, Readiness.accepts(port));
    }

    private Part broker() {
        int port = options.ports().kafka();
        List<String> command = own("broker", port, "kafka", List.of("-Xmx384m", Program.QUICK_TO_START));
        return new Part(BROKER, "Courtier Kafka intégré", command, Map.of(), port, Readiness.topics(port));
    }

    /** Who may sign in: the people of the demo where the demo is, those of the account file elsewhere. */
    private Part identity() {
        int port = options.ports().identity();
        List<String> command = own("identity", port, IDENTITY, List.of("-Xmx192m", "-Xss512k", Program.QUICK_TO_START));
        int gateway = options.ports().gateway();
        command.addAll(List.of("--gateway", "http://localhost:" + gateway + ",http://127.0.0.1:" + gateway));
        command.addAll(List.of("--staff", "http://127.0.0.1:" + options.ports().training()));
        if (data.isDemo()) {
            command.add("--demo");
        }
        return new Part(
                IDENTITY,
                "Connexion",
                command,
                Map.of(),
                port,
                Readiness.answers(port, "/.well-known/openid-configuration", client));
    }

    /** Beside the gateway, which is waited for longer; nobody writes before that. */
    private Part mail() {
        int port = options.ports().mail();
        List<String> command = own(MAIL, port, MAIL, List.of("-Xmx64m", "-Xss512k", Program.QUICK_TO_START));
        command.addAll(List.of("--page", Integer.toString(options.ports().mailPage())));
        return new Part(MAIL, "Messagerie d’essai", command, Map.of(), port, Readiness.accepts(port));
    }

    private Provider provider() {
        Provider given = options.provider();
        String ours = "http://localhost:" + options.ports().identity();
        return given == null ? new Provider(ours, ours, IdentityProcess.clientSecret(data.of(IDENTITY))) : given;
    }

    private Part service(String name, String label, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TRAME_MONGODB_URI", mongoUri(),
                "TRAME_KAFKA_BOOTSTRAP", kafka(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port)));
        environment.putAll(provider().forServices());
        if (name.equals(REPORTING)) {
            environment.put("TRAME_FIGURES_FOLDER", data.of("figures").toString());
        }
        if (OPENING_IDENTITIES.contains(name)) {
            environment.putAll(MasterKeyFile.environment(data.directory(), System.getenv()));
        }
        if (name.equals(INTERVENTION)) {
            environment.put("TRAME_PUBLIC_URL", publicUrl());
        }
        if (name.equals(INTERVENTION) && options.mailHost() == null) {
            environment.putAll(Map.of(
                    "TRAME_MAIL_HOST", "127.0.0.1",
                    "TRAME_MAIL_PORT", Integer.toString(options.ports().mail()),
                    "TRAME_MAIL_FROM", "ne-pas-repondre@trame.invalid",
                    "TRAME_MAIL_USER", "",
                    "TRAME_MAIL_TLS", "none"));
        }
        return new Part(name, label, command(name), environment, port, Readiness.healthy(port, client));
    }

    /** Where browsers reach the gateway: what links in mails begin with. */
    private String publicUrl() {
        String given = System.getenv("TRAME_PUBLIC_URL");
        return given == null ? "http://localhost:" + options.ports().gateway() : given;
    }

    private Part gateway() {
        Ports ports = options.ports();
        Map<String, String> environment = new HashMap<>(Map.of(
                "TRAME_INTERVENTION_URL",
                "http://127.0.0.1:" + ports.intervention(),
                "TRAME_TRAINING_URL",
                "http://127.0.0.1:" + ports.training(),
                "TRAME_REPORTING_URL",
                "http://127.0.0.1:" + ports.reporting(),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(ports.gateway())));
        environment.putAll(provider().forGateway());
        if (options.provider() == null) {
            environment.put("TRAME_ACCOUNTS_URL", "http://localhost:" + ports.identity());
        }
        return new Part(
                GATEWAY,
                "Application web",
                command(GATEWAY),
                environment,
                ports.gateway(),
                Readiness.healthy(ports.gateway(), client));
    }

    private List<String> command(String module) {
        return programs.stream()
                .filter(program -> program.module().equals(module))
                .findFirst()
                .orElseThrow()
                .command();
    }

    /** A process of the launcher's own jar. */
    private List<String> own(String process, int port, String directory, List<String> jvm) {
        List<String> command = new ArrayList<>(new Program(options.root(), Program.LAUNCHER, jvm).command());
        command.addAll(List.of(
                process,
                "--port",
                Integer.toString(port),
                "--data",
                data.of(directory).toString()));
        return command;
    }
}
