package fr.trame.intervention.partner;

import fr.trame.platform.request.ClientId;
import java.util.regex.Pattern;

/** Made by the client; those that the reference files named keep the code that they had there. */
public record PartnerId(String value) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,39}");

    public PartnerId {
        if (!CODE.matcher(value).matches()) {
            ClientId.require(value);
        }
    }

    /** One that is given to something new: no code, for codes are the files'. */
    static PartnerId made(String value) {
        ClientId.require(value);
        return new PartnerId(value);
    }

    /** The stream of a partner: codes of files cannot be taken for anything else. */
    public String stream() {
        return "partner-" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
