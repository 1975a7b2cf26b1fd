package fr.trame.platform.security;

/** The access token is none of ours, for somebody else, altered or no longer valid. */
public class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TokenRefused(Throwable cause) {
        super("the access token is not accepted", cause);
    }
}
