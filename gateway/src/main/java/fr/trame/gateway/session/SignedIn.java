package fr.trame.gateway.session;

import fr.trame.gateway.session.Standings.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What the session of a signed-in person holds: who it is, the tokens, and when it ends at the latest. Never leaves the gateway. */
final class SignedIn {

    /** An access token is renewed this long before its end, so that it does not end on its way to a service. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(30);

    /** After the provider was found away, nobody of this session asks again for this long. */
    static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(2);

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private final Duration idle;
    private final Instant endsAt;
    private final Presence presence;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile OidcUser person;
    private volatile OAuth2AuthorizedClient tokens;
    private Instant askedAgain = Instant.MIN;
    private boolean refused;

    private SignedIn(OidcUser person, OAuth2AuthorizedClient tokens, Duration idle, Instant endsAt) {
        this.person = person;
        this.tokens = tokens;
        this.idle = idle;
        this.endsAt = endsAt;
        this.presence = new Presence(
                Objects.requireNonNullElseGet(person.getAuthenticatedAt(), Instant::now),
                person.getIdToken().getClaimAsString("sid"));
    }

    /** The signed-in person of this request's session, if there is one. */
    static @Nullable SignedIn in(HttpServletRequest request) {
        var session = request.getSession(false);
        try {
            return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn ? signedIn : null;
        } catch (IllegalStateException endedMeanwhile) {
            return null;
        }
    }

    /** Ends the session of this request, which another request may have done already. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException endedMeanwhile) {
                // as wanted
            }
        }
    }

    OidcUser person() {
        return person;
    }

    Duration idle() {
        return idle;
    }

    Instant endsAt() {
        return endsAt;
    }

    /** What the register said of this person last; null where it has said nothing yet, then the token tells. */
    @Nullable
    Standing standing() {
        return presence.standing();
    }

    /** Why this session may not go on, as the code of a problem; null if it may. */
    @Nullable
    String over(Provider provider, Standings standings) {
        return presence.over(standings, () -> accessToken(provider));
    }

    /** An address the provider described, such as that of its {@code end_session_endpoint}. */
    @Nullable
    String providersAddress(String name) {
        return tokens.getClientRegistration()
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get(name)
                        instanceof String address
                ? address
                : null;
    }

    /**
     * An access token that services take. Requests of one session renew it one at a time: a refresh token is good once.
     *
     * @throws Over when the session has come to its end
     * @throws ProviderAway when the token has ended and the provider cannot be asked
     */
    String accessToken(Provider provider) {
        if (endsWithin(RENEWED_BEFORE_END)) {
            renewing.lock();
            try {
                if (endsWithin(RENEWED_BEFORE_END)) {
                    renewOrKeep(provider);
                }
            } finally {
                renewing.unlock();
            }
        }
        return tokens.getAccessToken().getTokenValue();
    }

    private void renewOrKeep(Provider provider) {
        if (refused) {
            throw new Over();
        }
        if (!Instant.now().isBefore(askedAgain)) {
            try {
                renew(provider);
                return;
            } catch (Over noMore) {
                refused = true;
                throw noMore;
            } catch (ProviderAway away) {
                askedAgain = Instant.now().plus(ASKED_AGAIN_AFTER);
            }
        }
        if (endsWithin(Duration.ZERO)) {
            throw new ProviderAway();
        }
    }

    /** Name and roles may have changed at the provider; the person may not. */
    private void renew(Provider provider) {
        var renewed = provider.refresh(tokens);
        var identity = provider.identity(renewed).orElse(person.getIdToken());
        if (!Objects.equals(identity.getSubject(), person.getSubject())) {
            throw new Over();
        }
        person = new DefaultOidcUser(person.getAuthorities(), identity);
        tokens = new OAuth2AuthorizedClient(
                tokens.getClientRegistration(),
                tokens.getPrincipalName(),
                renewed.getAccessToken(),
                renewed.getRefreshToken());
        presence.askAgain();
    }

    private boolean endsWithin(Duration time) {
        var end = tokens.getAccessToken().getExpiresAt();
        return end != null && !Instant.now().plus(time).isBefore(end);
    }

    /** There will be no new tokens for this session: whoever holds it signs in again. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The provider cannot be asked now. It passes. */
    static final class ProviderAway extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Puts what a sign-in gave into the session, and sets the session's two ends. */
    @Component
    static class Sessions implements OAuth2AuthorizedClientRepository {

        private final Duration idle;
        private final Duration longest;
        private final Provider provider;
        private final Standings standings;

        /**
         * @param idle {@code trame.session.idle}: a session not used for this long ends
         * @param longest {@code trame.session.longest}: a session ends this long after the sign-in, however much it is used
         */
        Sessions(
                @Value("${trame.session.idle}") Duration idle,
                @Value("${trame.session.longest}") Duration longest,
                Provider provider,
                Standings standings) {
            this.idle = idle;
            this.longest = longest;
            this.provider = provider;
            this.standings = standings;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient tokens,
                Authentication authentication,
                HttpServletRequest request,
                HttpServletResponse response) {
            if (!(authentication.getPrincipal() instanceof OidcUser person)) {
                throw new IllegalArgumentException("Only people sign in here");
            }
            var signedIn = new SignedIn(person, tokens, idle, Instant.now().plus(longest));
            if (Presence.CLOSED.equals(signedIn.over(provider, standings))) {
                throw new NotLetIn(signedIn);
            }
            var session = request.getSession();
            session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
            session.setAttribute(ATTRIBUTE, signedIn);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface has it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication authentication, HttpServletRequest request) {
            var signedIn = SignedIn.in(request);
            return signedIn == null ? null : (T) signedIn.tokens;
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication authentication,
                HttpServletRequest request,
                HttpServletResponse response) {
            SignedIn.end(request);
        }
    }
}
