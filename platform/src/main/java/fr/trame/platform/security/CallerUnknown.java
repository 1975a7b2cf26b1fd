package fr.trame.platform.security;

/** Nobody said who acts: the request carries no access token. */
public class CallerUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallerUnknown() {
        super("the request does not say who acts");
    }
}
