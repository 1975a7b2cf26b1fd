package fr.trame.launcher.identity;

import fr.trame.launcher.client.Standing;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * The page on which somebody chooses another password, given the present one or a code; and the page on which who keeps the register
 * makes such a code for somebody else. Whoever asks proves who it is each time: nothing here is a session's.
 */
final class PasswordPages extends HttpServlet {

    static final String PASSWORD = "/password";
    static final String RENEWAL = "/renewal";
    static final String[] PATHS = {PASSWORD, RENEWAL};

    /** Of a password that somebody chooses. */
    static final int SHORTEST = 12;

    /** As far as bcrypt looks, in bytes. */
    static final int LONGEST = 72;

    static final Duration CODE_VALID = Duration.ofHours(24);

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PasswordPages.class);
    private static final Duration ASKING = Duration.ofMinutes(1);
    private static final String DEMO =
            "Dans la démonstration, tout le monde a le même mot de passe\u00a0: il ne se change pas.";
    private static final String AWAY = "Le registre du personnel ne répond pas\u00a0: réessayez dans un instant.";
    private static final String NOT_YOURS = "Seules la direction et les ressources humaines remettent un code.";
    private static final String NOBODY = "Personne n’a cet identifiant.";
    private static final String GUARDED =
            "Pour la direction et les ressources humaines, une personne seule ne fait pas de code\u00a0: le"
                    + " nouveau mot de passe se fait sur la machine où Trame est installé.";

    private final transient IdentityProcess.Settings settings;
    private final transient Accounts accounts;
    private final transient SignIn signIn;
    private final transient JwtEncoder tokens;
    private final transient Clock clock;

    PasswordPages(IdentityProcess.Settings settings, Accounts accounts, SignIn signIn, JwtEncoder tokens, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form(request, response, accounts.keepsPasswords() ? null : DEMO);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!accounts.keepsPasswords()) {
            refuse(request, response, DEMO);
            return;
        }
        try {
            if (request.getRequestURI().equals(PASSWORD)) {
                change(request, response);
            } else {
                makeCode(request, response);
            }
        } catch (AuthenticationException refusal) {
            refuse(request, response, SignInPage.words(refusal));
        } catch (UncheckedIOException away) {
            refuse(request, response, AWAY);
        }
    }

    private void change(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chosen = field(request, "new");
        Optional<String> fault = fault(chosen, field(request, "again"), field(request, "current"));
        if (fault.isPresent()) {
            refuse(request, response, fault.get());
            return;
        }
        Account account =
                signIn.proven(field(request, "login"), field(request, "current"), request.getRemoteAddr(), true);
        accounts.put(account.withHash(Secrets.passwords(Secrets.REAL).encode(chosen)));
        done(response, "Le mot de passe est changé", whatIsClosed(request, account), "");
    }

    /** Whoever knew the old password is signed in nowhere any more. */
    private String whatIsClosed(HttpServletRequest request, Account account) {
        try {
            Standing.closeSessions(settings.staff(), tokenOf(account), account.person(), ownSession(request, account));
            return "Utilisez le nouveau dès la prochaine connexion. Ses autres sessions ouvertes sont fermées, partout.";
        } catch (UncheckedIOException away) {
            LOG.warn("The sessions of {} could not be closed: {}", account.person(), away.getMessage());
            return "Utilisez le nouveau dès la prochaine connexion. Les sessions ouvertes n’ont pas pu être fermées\u00a0:"
                    + " faites-le dans Trame, à «\u00a0Mon compte\u00a0».";
        }
    }

    /** What tokens call this browser's session here (the library's {@code sid}), if it is this account's. */
    private static @Nullable String ownSession(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        boolean own = session != null
                && request.getUserPrincipal() != null
                && account.login().equals(request.getUserPrincipal().getName());
        return own ? Secrets.hash(session.getId()) : null;
    }

    private static Optional<String> fault(String chosen, String again, String current) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("Le nouveau mot de passe doit avoir au moins " + SHORTEST + " caractères.");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("Le nouveau mot de passe est trop long\u00a0: " + LONGEST
                    + " caractères au plus, les lettres accentuées comptent double.");
        }
        if (!chosen.equals(again)) {
            return Optional.of("Les deux nouveaux mots de passe ne sont pas les mêmes.");
        }
        return chosen.equals(current)
                ? Optional.of("Le nouveau mot de passe doit être différent de l’actuel.")
                : Optional.empty();
    }

    /** One person alone gives nobody the register, and so no way into an account that keeps it either. */
    private void makeCode(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account maker =
                signIn.proven(field(request, "login"), field(request, "password"), request.getRemoteAddr(), false);
        if (!keepsTheRegister(maker)) {
            refuse(request, response, NOT_YOURS);
            return;
        }
        Optional<Account> whose = accounts.find(field(request, "whose").strip().toLowerCase(Locale.ROOT));
        if (whose.isEmpty() || keepsTheRegister(whose.get())) {
            refuse(request, response, whose.isEmpty() ? NOBODY : GUARDED);
            return;
        }
        Standing.noteRenewal(settings.staff(), tokenOf(maker), whose.get().person());
        String code = Secrets.makeUpPassword();
        Instant until = clock.instant().plus(CODE_VALID);
        accounts.put(whose.get()
                .renewedBy(new Account.Renewal(Secrets.passwords(Secrets.REAL).encode(code), until)));
        LOG.info("{} made a code for {}", maker.person(), whose.get().person());
        done(
                response,
                "Le code de " + whose.get().name(),
                "Il est montré une seule fois et vaut 24\u00a0heures. La personne le donne à la page « Changer de mot de passe »"
                        + " et choisit un nouveau mot de passe.",
                "<p class=\"code\"><strong>" + SignInPage.text(code) + "</strong></p>");
    }

    /** The account says who, the register says what: asked with a token of that person, as the gateway asks. */
    private boolean keepsTheRegister(Account account) {
        return Standing.keepsTheRegister(settings.staff(), tokenOf(account));
    }

    private String tokenOf(Account account) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .subject(account.login())
                .issuedAt(now)
                .expiresAt(now.plus(ASKING));
        AuthorizationServer.describe(claims, account);
        claims.audience(List.of(AuthorizationServer.AUDIENCE));
        return tokens.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        form(request, response, problem);
    }

    private void form(HttpServletRequest request, HttpServletResponse response, @Nullable String problem)
            throws IOException {
        boolean ofPassword = request.getRequestURI().equals(PASSWORD);
        Map<String, String> slots = new HashMap<>(Map.of(
                "csrf", SignInPage.token(request),
                "login", SignInPage.text(field(request, "login")),
                "whose", SignInPage.text(field(request, "whose")),
                "home", SignInPage.text(settings.home()),
                "shortest", Integer.toString(SHORTEST),
                "longest", Integer.toString(LONGEST)));
        slots.put("problem", problem == null ? "" : SignInPage.problem(problem));
        slots.put("described", problem == null ? "" : SignInPage.DESCRIBED);
        String title = ofPassword ? "Changer de mot de passe" : "Remettre un code";
        SignInPage.page(
                response,
                (problem == null ? "" : "Erreur\u00a0: ") + title,
                SignInPage.fill(ofPassword ? "password.html" : "renewal.html", slots));
    }

    private void done(HttpServletResponse response, String title, String text, String code) throws IOException {
        SignInPage.page(
                response,
                title,
                SignInPage.fill(
                        "password-done.html",
                        Map.of(
                                "title", SignInPage.text(title),
                                "text", SignInPage.text(text),
                                "code", code,
                                "home", SignInPage.text(settings.home()))));
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
