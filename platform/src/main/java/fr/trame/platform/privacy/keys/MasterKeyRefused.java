package fr.trame.platform.privacy.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A service does not start without the master key of its data. Nothing of the key is ever said. */
public class MasterKeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MasterKeyRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** Says it in two lines in place of a stack trace; the launcher looks for the second one. */
    static class Analyzer extends AbstractFailureAnalyzer<MasterKeyRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, MasterKeyRefused refused) {
            return new FailureAnalysis(
                    refused.getMessage(),
                    "Set TRAME_MASTER_KEY_FILE to the file of a Tink keyset, or TRAME_MASTER_KEY to the keyset itself"
                            + " (JSON or its base64). All services that keep identities share it; there is no default.",
                    refused);
        }
    }
}
