package fr.trame.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who acts, from the claims of the access token: the same whichever provider made it. */
class Callers {

    static final String PERSON = "trame_person";
    static final String ROLES = "trame_roles";
    static final String TEAM = "trame_team";
    static final String SERVICE = "trame_service";

    private static final String KEPT = Callers.class.getName();

    private final ObjectProvider<TeamsOfService> teams;

    Callers(ObjectProvider<TeamsOfService> teams) {
        this.teams = teams;
    }

    /** @throws CallerUnknown if the request carries no access token */
    Caller of(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Caller known) {
            return known;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new CallerUnknown();
        }
        Caller caller = of(token);
        request.setAttribute(KEPT, caller);
        return caller;
    }

    private Caller of(Jwt token) {
        String person = token.getClaimAsString(PERSON);
        if (person == null) {
            throw new CallerUnknown();
        }
        List<String> roles = token.getClaimAsStringList(ROLES);
        String service = token.getClaimAsString(SERVICE);
        return new Caller(
                person,
                roles == null ? Set.of() : Set.copyOf(roles),
                token.getClaimAsString(TEAM),
                service == null ? Set.of() : teamsOf(service));
    }

    private Set<String> teamsOf(String service) {
        TeamsOfService known = teams.getIfAvailable();
        return known == null ? Set.of() : known.of(service);
    }
}
