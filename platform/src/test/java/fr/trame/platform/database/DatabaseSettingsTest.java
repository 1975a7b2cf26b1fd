package fr.trame.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address of a database says is respected, or refused by name when the service starts. */
class DatabaseSettingsTest {

    @Test
    void hasItsOwnSettingsWhereTheAddressSaysNothing() {
        var settings = settings("");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(2_000);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(3_000);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(15_000);
        assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(64);
        assertThat(settings.getRetryWrites()).isFalse();
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
    }

    @Test
    void respectsWhatTheAddressSays() {
        var settings = settings(
                "?serverSelectionTimeoutMS=9000&connectTimeoutMS=8000&socketTimeoutMS=7000&maxPoolSize=5"
                        + "&waitQueueTimeoutMS=6000&retryWrites=true&readPreference=primary&w=majority&readConcernLevel=majority");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(9_000);
        assertThat(settings.getSocketSettings().getConnectTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(8_000);
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(7_000);
        assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(5);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.MILLISECONDS))
                .isEqualTo(6_000);
        assertThat(settings.getRetryWrites()).isTrue();
        assertThat(settings.getWriteConcern().getWObject()).isEqualTo("majority");
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    }

    @ParameterizedTest
    @CsvSource({
        "readPreference=secondary, readPreference",
        "readPreference=secondaryPreferred, readPreference",
        "readPreference=primaryPreferred, readPreference",
        "readPreference=nearest, readPreference",
        "w=1, w",
        "w=0, w",
        "w=majority&journal=false, journal",
        "readConcernLevel=local, readConcernLevel"
    })
    void refusesByNameWhatWouldLoseOrHideWhatWasStored(String option, String name) {
        assertThatThrownBy(() -> settings("?" + option))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("trame.mongodb.uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?readPreference=secondary", "?w=1"})
    void neverTellsThePassword(String options) {
        assertThatThrownBy(() -> DatabaseAddress.of("mongodb://ann:geheim@db.example/" + options))
                .message()
                .doesNotContain("geheim");
    }

    private static MongoClientSettings settings(String options) {
        return DatabaseAutoConfiguration.settings(new DatabaseProperties(
                "mongodb://db.example:27017/" + options,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(15),
                64));
    }
}
