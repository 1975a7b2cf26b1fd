package fr.trame.launcher.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The pages, all made here: the sign-in form with whatever is to be said above it, and the one for what went wrong. */
final class SignInPage extends HttpServlet {

    static final String PATH = "/sign-in";
    static final String ERROR = "/error";

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FILES = Map.of(
            "/sign-in.css", "text/css;charset=UTF-8",
            "/trame.svg", "image/svg+xml",
            "/atkinson-hyperlegible-next-latin-wght-normal.woff2", "font/woff2");

    /** Whatever anybody may see. */
    static final String[] PATHS =
            Stream.concat(Stream.of("/", PATH, ERROR), FILES.keySet().stream()).toArray(String[]::new);

    /** Of each field of a form above which there is a problem. */
    static final String DESCRIBED = " aria-invalid=\"true\" aria-describedby=\"problem\"";

    private static final String WRONG =
            "Identifiant ou mot de passe incorrect. Après cinq essais manqués, il faut attendre" + " cinq minutes.";
    private static final String CLOSED =
            "Trop d’essais manqués pour cet identifiant\u00a0: réessayez dans cinq minutes.";
    private static final String TOO_MANY = "Trop d’essais depuis cet appareil\u00a0: réessayez dans une minute.";
    private static final String STALE = "Cette page avait expiré. Saisissez à nouveau votre mot de passe.";
    private static final String NO_PAGE =
            "Trame n’a pas encore de page pour les partenaires et les financeurs\u00a0: la connexion ne leur est"
                    + " pas ouverte. Adressez-vous à votre interlocuteur dans l’association.";
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    private final String home;
    private final transient List<Account> offered;

    /**
     * @param home the gateway's page, to go back to
     * @param everyone of a demonstration; the first one of each role is offered
     */
    SignInPage(String home, List<Account> everyone) {
        this.home = home;
        this.offered = Stream.of(Account.Role.values())
                .filter(Account.Role::hasAPage)
                .flatMap(role -> everyone.stream().filter(one -> is(one, role)).limit(1))
                .toList();
    }

    private static boolean is(Account account, Account.Role role) {
        return account.roles().contains(role.name());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        String type = FILES.get(path);
        if (request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR) {
            wentWrong(request, response);
        } else if (path.equals(PATH)) {
            form(request, response, null);
        } else if (path.equals("/")) {
            response.sendRedirect(home);
        } else if (type != null) {
            file(path, type, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The password was wrong, or the login is closed. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        form(request, response, words(refusal));
    }

    /** Why somebody is not let in, in words. */
    static String words(AuthenticationException refusal) {
        return switch (refusal) {
            case LockedException _ -> CLOSED;
            case DisabledException _ -> NO_PAGE;
            default -> WRONG;
        };
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        form(request, response, TOO_MANY);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getRequestURI().equals(PATH)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            form(request, response, STALE);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, @Nullable String problem)
            throws IOException {
        String login = Objects.requireNonNullElse(request.getParameter("login"), "");
        String csrf = token(request);
        String main = fill(
                "sign-in.html",
                Map.of(
                        "problem", problem == null ? "" : problem(problem),
                        "described", problem == null ? "" : DESCRIBED,
                        "login", text(login),
                        "loginFocus", login.isEmpty() ? " autofocus" : "",
                        "passwordFocus", login.isEmpty() ? "" : " autofocus",
                        "csrf", csrf,
                        "demo", offered.isEmpty() ? "" : demo(csrf)));
        page(response, (problem == null ? "" : "Erreur\u00a0: ") + "Se connecter", main);
    }

    static String problem(String problem) {
        return "<p class=\"problem\" id=\"problem\" role=\"alert\">" + text(problem) + "</p>";
    }

    private String demo(String csrf) {
        String people = offered.stream()
                .map(one -> fill(
                        "demo-account.html",
                        Map.of(
                                "csrf", csrf,
                                "login", text(one.login()),
                                "password", text(IdentityProcess.DEMO_PASSWORD),
                                "role", text(role(one)),
                                "name", text(one.name()),
                                "of", text(where(one)))))
                .collect(Collectors.joining());
        return fill("demo.html", Map.of("people", people, "password", text(IdentityProcess.DEMO_PASSWORD)));
    }

    private static String where(Account account) {
        return Stream.of(account.team() == null ? null : "équipe " + account.team(), account.service())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String role(Account account) {
        return account.roles().stream()
                .flatMap(code -> Account.Role.of(code).stream())
                .map(Account.Role::label)
                .collect(Collectors.joining(", "));
    }

    private void wentWrong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean missing = Integer.valueOf(HttpServletResponse.SC_NOT_FOUND)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String title = missing ? "Cette page n’existe pas" : "La connexion n’a pas abouti";
        page(response, title, fill("went-wrong.html", Map.of("title", title, "home", text(home))));
    }

    static void page(HttpServletResponse response, String title, String main) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(fill("page.html", Map.of("title", text(title), "main", main)));
    }

    private static void file(String path, String type, HttpServletResponse response) throws IOException {
        Optional<byte[]> bytes = resource(path.substring(1));
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.getOutputStream().write(bytes.get());
    }

    static String token(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    /** In one pass: what is filled in is not looked into. */
    static String fill(String template, Map<String, String> values) {
        String text = TEMPLATES.computeIfAbsent(
                template, name -> new String(resource(name).orElseThrow(), StandardCharsets.UTF_8));
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value(slot, values)));
    }

    private static String value(MatchResult slot, Map<String, String> values) {
        return Objects.requireNonNull(values.get(slot.group(1)), slot.group());
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream stream = SignInPage.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
