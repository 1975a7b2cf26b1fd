package fr.trame.platform.testing;

import fr.trame.platform.privacy.keys.Keysets;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every service that a test starts a master key of this run, and databases of keys and accesses beside its own; stronger than
 * what the platform says, weaker than what a test says itself.
 */
public class TestMasterKey implements EnvironmentPostProcessor, Ordered {

    private static final String KEYSET = Keysets.make();

    /** Appended to the name of a test's database. */
    static final String KEYS = "_keys";

    static final String ACCESS = "_access";

    /** Before the platform's defaults are added below. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "test-master-key",
                        Map.of(
                                "trame.privacy.master-key",
                                KEYSET,
                                "trame.privacy.master-key-file",
                                "",
                                "trame.privacy.keys-database",
                                "${trame.database:test}" + KEYS,
                                "trame.access.database",
                                "${trame.database:test}" + ACCESS)));
    }
}
