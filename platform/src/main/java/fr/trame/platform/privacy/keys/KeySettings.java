package fr.trame.platform.privacy.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are. The master key is a file, or else a text; without either a service does not start.
 *
 * @param masterKeyFile file of a Tink keyset, readable by the services' user alone
 * @param masterKey the keyset itself, as JSON or as its base64
 * @param keysDatabase database of the persons' keys, the same for all services
 * @param keyLifetime how long a process that did not hear of it can still read a forgotten person
 */
@ConfigurationProperties("trame.privacy")
record KeySettings(
        @Nullable Path masterKeyFile,
        @Nullable String masterKey,
        @DefaultValue("trame_keys") String keysDatabase,
        @DefaultValue("1m") Duration keyLifetime) {}
