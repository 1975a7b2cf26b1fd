package fr.trame.platform.security;

/** The identity provider cannot be asked for its keys, and none are known: nobody can be recognised for the moment. */
public class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super("the identity provider does not answer", cause);
    }
}
