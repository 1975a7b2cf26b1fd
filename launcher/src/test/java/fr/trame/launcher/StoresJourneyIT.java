package fr.trame.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.trame.contracts.Topics;
import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.refusal.Refused;
import fr.trame.launcher.supervision.DataDirectory;
import fr.trame.launcher.supervision.Readiness;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Database and broker as the launcher starts, supervises and stops them. */
class StoresJourneyIT {

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        try (TrameSystem system = TrameSystem.stores()) {
            insert(system, "before");
            long killed = system.process(TrameSystem.DATABASE).pid();
            system.kill(TrameSystem.DATABASE);
            system.kill(TrameSystem.BROKER);
            system.awaitReady(TrameSystem.DATABASE);
            system.awaitReady(TrameSystem.BROKER);
            insert(system, "after");
            assertThat(system.process(TrameSystem.DATABASE).pid()).isNotEqualTo(killed);
            try (MongoClient client = MongoClients.create(system.mongoUri())) {
                assertThat(client.getDatabase("t").getCollection("c").countDocuments())
                        .isEqualTo(2);
            }
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.kafka()))) {
                assertThat(admin.listTopics().names().get()).containsAll(Topics.ALL);
            }
        }
    }

    @Test
    void refusesASecondLauncherOnTheSameData() {
        try (TrameSystem system = TrameSystem.stores()) {
            assertThatThrownBy(() -> DataDirectory.open(system.directory()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("tourne déjà");
        }
    }

    @Test
    void saysWhichPortIsTakenAndByWhom() throws Exception {
        try (TrameSystem system = TrameSystem.stores();
                BufferedReader output =
                        launch(system.mongoUri(), TrameSystem.freshDirectory()).inputReader()) {
            assertThat(output.readAllAsString())
                    .contains("est déjà pris")
                    .contains("par le processus "
                            + system.process(TrameSystem.DATABASE).pid());
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsKilled() throws Exception {
        List<Integer> ports = LocalPorts.unused(9);
        Map<String, String> environment = new HashMap<>();
        List<String> names = List.of(
                "DATABASE",
                "KAFKA",
                "IDENTITY",
                "GATEWAY",
                "INTERVENTION",
                "TRAINING",
                "REPORTING",
                "MAIL",
                "MAIL_PAGE");
        for (int i = 0; i < names.size(); i++) {
            environment.put("TRAME_PORT_" + names.get(i), ports.get(i).toString());
        }
        Process launcher = launch(environment, TrameSystem.freshDirectory());
        Readiness database = Readiness.accepts(ports.get(0));
        await("database").atMost(Duration.ofMinutes(2)).until(() -> database.ready() || !launcher.isAlive());
        assertThat(launcher.isAlive()).isTrue();
        List<ProcessHandle> children = launcher.descendants().toList();
        launcher.destroyForcibly().waitFor();
        children.forEach(child -> child.onExit().join());
        assertThat(LocalPorts.free(ports.get(0))).isTrue();
        assertThat(children).hasSizeGreaterThan(2);
    }

    private static void insert(TrameSystem system, String id) {
        try (MongoClient client = MongoClients.create(system.mongoUri())) {
            client.getDatabase("t").getCollection("c").insertOne(new Document("_id", id));
        }
    }

    private static Process launch(String takenUri, Path data) throws Exception {
        return launch(Map.of("TRAME_PORT_DATABASE", takenUri.substring(takenUri.lastIndexOf(':') + 1)), data);
    }

    private static Process launch(Map<String, String> environment, Path data) throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        Blueprint.prepare(root); // so that it finds nothing to unpack while other journeys do
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dtrame.root=" + root,
                        "-jar",
                        root.resolve("launcher/target/launcher-1.0.0-app.jar").toString(),
                        "--empty",
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
