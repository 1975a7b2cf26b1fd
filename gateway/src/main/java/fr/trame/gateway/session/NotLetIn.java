package fr.trame.gateway.session;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider let somebody in whose sessions are closed: the password has to be given again, and the provider did not ask for it. */
final class NotLetIn extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final String leadsTo;

    NotLetIn(SignedIn who) {
        super(new OAuth2Error("session_closed"));
        this.leadsTo = SessionController.wayOut(who);
    }

    /** Where the browser goes: to the end of the session at the provider, and back. */
    String leadsTo() {
        return leadsTo;
    }
}
