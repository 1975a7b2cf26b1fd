package fr.trame.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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

    /** Every request asks for the teams of a service, and a team is opened once in years. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private static final int MOST_SERVICES = 1_000;

    private final ObjectProvider<TeamsOfService> teams;
    private final LoadingCache<String, Set<String>> known;

    Callers(ObjectProvider<TeamsOfService> teams) {
        this(teams, Ticker.systemTicker());
    }

    Callers(ObjectProvider<TeamsOfService> teams, Ticker ticker) {
        this.teams = teams;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_SERVICES)
                .ticker(ticker)
                .build(this::teamsOf);
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
                service == null ? Set.of() : known.get(service));
    }

    private Set<String> teamsOf(String service) {
        TeamsOfService told = teams.getIfAvailable();
        return told == null ? Set.of() : Set.copyOf(told.of(service));
    }
}
