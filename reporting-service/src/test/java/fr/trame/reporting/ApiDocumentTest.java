package fr.trame.reporting;

import fr.trame.platform.testing.ApprovedApi;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDocumentTest {

    private static final TestDatabase DATABASE = TestDatabase.start();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("trame.figures.folder", folder::toString);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void isTheCommittedOne() {
        ApprovedApi.check(URI.create("http://127.0.0.1:" + port), "reporting-service");
    }
}
