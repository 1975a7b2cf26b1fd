package fr.trame.launcher;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private static final String VERSION = "1.0.0";

    private final Options options;
    private final DataDirectory data;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Readiness.ANSWER)
            .build();

    Blueprint(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
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
        List<Part> services = List.of(
                service(INTERVENTION, "Service des interventions", ports.intervention()),
                service(TRAINING, "Service du personnel", ports.training()),
                service(REPORTING, "Service des chiffres", ports.reporting()));
        return List.of(stores, services, List.of(gateway()));
    }

    String mongoUri() {
        String given = options.mongoUri();
        return given == null ? "mongodb://127.0.0.1:" + options.ports().database() : given;
    }

    String kafka() {
        String given = options.kafka();
        return given == null ? "127.0.0.1:" + options.ports().kafka() : given;
    }

    private Part database() {
        int port = options.ports().database();
        List<String> command = java("launcher", List.of("-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "database",
                "--port",
                Integer.toString(port),
                "--data",
                data.of("database").toString()));
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
        List<String> command = java("launcher", List.of("-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "broker",
                "--port",
                Integer.toString(port),
                "--data",
                data.of("kafka").toString()));
        return new Part(BROKER, "Courtier Kafka intégré", command, Map.of(), port, Readiness.topics(port));
    }

    private Part service(String name, String label, int port) {
        Map<String, String> environment = Map.of(
                "TRAME_MONGODB_URI", mongoUri(),
                "TRAME_KAFKA_BOOTSTRAP", kafka(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port));
        return new Part(
                name,
                label,
                java(name, List.of("-Xmx320m", "-XX:+UseSerialGC")),
                environment,
                port,
                Readiness.healthy(port, client));
    }

    private Part gateway() {
        Ports ports = options.ports();
        Map<String, String> environment = Map.of(
                "TRAME_INTERVENTION_URL", "http://127.0.0.1:" + ports.intervention(),
                "TRAME_TRAINING_URL", "http://127.0.0.1:" + ports.training(),
                "TRAME_REPORTING_URL", "http://127.0.0.1:" + ports.reporting(),
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(ports.gateway()));
        return new Part(
                GATEWAY,
                "Application web",
                java(GATEWAY, List.of("-Xmx256m", "-XX:+UseSerialGC")),
                environment,
                ports.gateway(),
                Readiness.healthy(ports.gateway(), client));
    }

    private List<String> java(String module, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar"));
        command.add(options.root()
                .resolve(module)
                .resolve("target")
                .resolve(module + "-" + VERSION + "-app.jar")
                .toString());
        return command;
    }
}
