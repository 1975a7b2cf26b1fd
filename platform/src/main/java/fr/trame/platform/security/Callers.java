package fr.trame.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller.Post;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who acts, and what they are today. The claims of the access token say who, the same whichever provider made it; the register says
 * what. Who was never in the register is what the token says.
 */
class Callers {

    static final String PERSON = "trame_person";
    static final String ROLES = "trame_roles";
    static final String TEAM = "trame_team";
    static final String SERVICE = "trame_service";

    private static final String KEPT = Callers.class.getName();

    /** Every request asks, and what was known this long ago is as good as what is announced now. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** Who has left delivers for this long what was done by the last day and waited on a device. */
    static final Period DELIVERS_FOR = Period.ofDays(7);

    private static final int MOST_SERVICES = 1_000;
    private static final int MOST_PEOPLE = 10_000;

    private final ObjectProvider<Register> register;
    private final ObjectProvider<TeamsOfService> teams;
    private final Supplier<LocalDate> today;
    private final LoadingCache<String, Career> careers;
    private final LoadingCache<String, Set<String>> ofService;
    private final LoadingCache<String, Set<String>> aroundTeam;

    Callers(ObjectProvider<Register> register, ObjectProvider<TeamsOfService> teams, Supplier<LocalDate> today) {
        this(register, teams, today, Ticker.systemTicker());
    }

    Callers(
            ObjectProvider<Register> register,
            ObjectProvider<TeamsOfService> teams,
            Supplier<LocalDate> today,
            Ticker ticker) {
        this.register = register;
        this.teams = teams;
        this.today = today;
        this.careers = fresh(MOST_PEOPLE, ticker).build(this::career);
        this.ofService = fresh(MOST_SERVICES, ticker).build(this::teamsOf);
        this.aroundTeam = fresh(MOST_SERVICES, ticker).build(this::teamsAround);
    }

    private static Caffeine<Object, Object> fresh(int most, Ticker ticker) {
        return Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(most).ticker(ticker);
    }

    /**
     * @throws CallerUnknown if the request carries no access token
     * @throws fr.trame.platform.refusal.CommandRefused if it is of somebody who is not here today
     */
    Caller of(HttpServletRequest request) {
        return of(request, false);
    }

    /**
     * The same, or who left a few days ago, as on the last day.
     *
     * @param alsoAfterLeaving as the endpoint has it
     */
    Caller of(HttpServletRequest request, boolean alsoAfterLeaving) {
        if (request.getAttribute(KEPT) instanceof Caller known) {
            return known;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new CallerUnknown();
        }
        Caller caller = of(token, alsoAfterLeaving);
        request.setAttribute(KEPT, caller);
        return caller;
    }

    private Caller of(Jwt token, boolean alsoAfterLeaving) {
        String person = token.getClaimAsString(PERSON);
        if (person == null) {
            throw new CallerUnknown();
        }
        Career career = careers.get(person);
        if (career.tenures().isEmpty()) {
            return new Caller(person, List.of(asTheTokenSays(token)));
        }
        LocalDate day = today.get();
        if (!career.on(day).isEmpty()) {
            return new Caller(person, posts(career, day, token));
        }
        LocalDate last = career.lastBefore(day);
        if (last != null && alsoAfterLeaving && !day.isAfter(last.plus(DELIVERS_FOR))) {
            return new Caller(person, posts(career, last, token), last);
        }
        throw (last == null ? CommonRefusal.ACCESS_NOT_BEGUN : CommonRefusal.ACCESS_ENDED).refusal();
    }

    private List<Post> posts(Career career, LocalDate day, Jwt token) {
        return career.on(day).stream().map(tenure -> post(tenure, token)).toList();
    }

    private Post asTheTokenSays(Jwt token) {
        List<String> roles = token.getClaimAsStringList(ROLES);
        return new Post(
                roles == null ? Set.of() : Set.copyOf(roles),
                token.getClaimAsString(TEAM),
                teamsOfTokensService(token));
    }

    private Set<String> teamsOfTokensService(Jwt token) {
        String service = token.getClaimAsString(SERVICE);
        return service == null ? Set.of() : ofService.get(service);
    }

    /** The service is that of the team; for who heads one and is in none of its teams, it is the token's. */
    private Post post(Tenure tenure, Jwt token) {
        Set<String> roles = Rights.ofFunctions(tenure.roles());
        String team = tenure.team();
        if (!Rights.TABLE.goesByService(roles)) {
            return new Post(roles, team, Set.of());
        }
        return new Post(roles, team, team == null ? teamsOfTokensService(token) : aroundTeam.get(team));
    }

    private Career career(String person) {
        Register known = register.getIfAvailable();
        return known == null ? Career.NONE : known.career(person);
    }

    private Set<String> teamsOf(String service) {
        TeamsOfService told = teams.getIfAvailable();
        return told == null ? Set.of() : Set.copyOf(told.of(service));
    }

    private Set<String> teamsAround(String team) {
        TeamsOfService told = teams.getIfAvailable();
        String service = told == null ? null : told.service(team);
        return service == null ? Set.of() : ofService.get(service);
    }
}
