package fr.trame.launcher.identity;

import fr.trame.launcher.client.Standing;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which accounts there are and whose, for who keeps the register, so that the two can be compared. Asked through the gateway, with the
 * caller's own token: whether it is good, and whose it is today, the register says.
 */
final class AccountList extends HttpServlet {

    static final String PATH = "/api/accounts";

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    private final transient IdentityProcess.Settings settings;
    private final transient Accounts accounts;

    AccountList(IdentityProcess.Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** What is told of an account: nothing by which anybody could sign in. */
    private record Listed(String login, String name, String person, List<String> roles) {}

    private record Items(List<Listed> items) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        try {
            boolean keeps = token.startsWith(BEARER)
                    && Standing.keepsTheRegister(settings.staff(), token.substring(BEARER.length()));
            if (!keeps) {
                problem(
                        response,
                        HttpServletResponse.SC_FORBIDDEN,
                        "forbidden",
                        "Votre rôle ne permet pas de faire cela.");
                return;
            }
        } catch (UncheckedIOException away) {
            problem(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "service-unavailable",
                    "Le registre du personnel ne répond pas pour le moment.");
            return;
        }
        List<Listed> items = accounts.all().stream()
                .map(account -> new Listed(account.login(), account.name(), account.person(), account.roles()))
                .toList();
        write(response, "application/json", new Items(items));
    }

    private record Problem(String type, String title, int status, String code) {}

    private static void problem(HttpServletResponse response, int status, String code, String title)
            throws IOException {
        response.setStatus(status);
        write(response, "application/problem+json", new Problem("/problems/" + code, title, status, code));
    }

    private static void write(HttpServletResponse response, String type, Object body) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
