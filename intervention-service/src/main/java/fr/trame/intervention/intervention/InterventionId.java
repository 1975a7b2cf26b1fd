package fr.trame.intervention.intervention;

import java.util.regex.Pattern;

/** Made by the client, so that a command sent twice is one command: a UUID of version 7, whose first part is a time. */
public record InterventionId(String value) {

    private static final Pattern UUID_V7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public InterventionId {
        if (!UUID_V7.matcher(value).matches()) {
            throw new IllegalArgumentException("not a UUID of version 7 in lower case");
        }
    }

    static boolean accepts(String value) {
        return UUID_V7.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
