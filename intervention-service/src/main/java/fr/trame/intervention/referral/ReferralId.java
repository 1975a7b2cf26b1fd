package fr.trame.intervention.referral;

import java.util.regex.Pattern;

/** Made by the client: a UUID of version 7, so that a referral sent twice is one referral. */
public record ReferralId(String value) {

    private static final Pattern UUID_V7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    public ReferralId {
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
