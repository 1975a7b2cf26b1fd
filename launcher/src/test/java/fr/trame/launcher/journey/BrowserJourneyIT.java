package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.demo.DemoYear;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The three pages on the real system with the demo year, in a headless Chromium at desktop and phone width, with axe.
 * The tests themselves are the web app's, in {@code gateway/web/e2e}; the browser comes with its {@code npm ci}.
 */
class BrowserJourneyIT {

    private static final Path WEB =
            Path.of("..", "gateway", "web").toAbsolutePath().normalize();

    @Test
    void walksThePagesWithoutAnAccessibilityViolation() throws IOException, InterruptedException {
        try (TrameSystem system = TrameSystem.start()) {
            DemoYear.load(system.gateway(), System.out::println);
            Path report = system.directory().resolve("browser.log");
            var tests = new ProcessBuilder("npm", "run", "--silent", "e2e")
                    .directory(WEB.toFile())
                    .redirectInput(Redirect.PIPE)
                    .redirectErrorStream(true)
                    .redirectOutput(report.toFile());
            tests.environment().put("TRAME_URL", system.gateway().toString());
            int exit = tests.start().waitFor();
            System.out.println(Files.readString(report));
            assertThat(exit).as("exit of npm run e2e").isZero();
        }
    }
}
