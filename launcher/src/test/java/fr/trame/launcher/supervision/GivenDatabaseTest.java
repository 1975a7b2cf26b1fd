package fr.trame.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.database.EmbeddedDatabase;
import fr.trame.launcher.refusal.Refused;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenDatabaseTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();

    @AfterEach
    void stops() {
        database.close();
    }

    @Test
    void takesADatabaseThatAnswers() {
        assertThatCode(() -> GivenDatabase.check(uri(""), PATIENCE)).doesNotThrowAnyException();
    }

    @Test
    void refusesAWrongPasswordInOneLineWithoutRepeatingIt() {
        assertThatThrownBy(() -> GivenDatabase.check(uri("trame:geheim@"), PATIENCE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mot de passe")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void refusesADatabaseThatIsAway() {
        String address = uri("");
        database.close();

        assertThatThrownBy(() -> GivenDatabase.check(address, PATIENCE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ne répond pas");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> GivenDatabase.check("localhost:27017", PATIENCE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TRAME_MONGODB_URI");
    }

    private String uri(String credentials) {
        return database.uri().replace("mongodb://", "mongodb://" + credentials);
    }
}
