package fr.trame.launcher.client;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a browser does between the gateway and the provider: it keeps cookies and goes where it is sent. Both are on this
 * machine, so all cookies go everywhere. For one thread.
 */
public final class Browser {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int MOST_HOPS = 12;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(ANSWER_WITHIN)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * Goes to an address and wherever that leads; the answer at the end is a redirection only where that led home, which is
     * not fetched.
     *
     * @param home where the way ends: the gateway's first page, or another address of it
     * @throws IllegalStateException if somebody does not answer
     */
    public HttpResponse<String> go(URI home, URI address) {
        return follow(home, get(address));
    }

    /** Sends a form and follows as {@link #go} does. */
    HttpResponse<String> send(URI home, URI address, Map<String, String> form) {
        HttpResponse<String> answer = send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
        return follow(home, answer);
    }

    HttpResponse<String> get(URI address) {
        return send(request(address).build());
    }

    /** Whether an answer of {@link #go} led home. */
    public static boolean isHome(URI home, HttpResponse<String> answer) {
        if (!redirects(answer)) {
            return false;
        }
        URI next = next(answer);
        return next.getAuthority().equals(home.getAuthority())
                && next.getPath().equals(home.getPath().isEmpty() ? "/" : home.getPath());
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** The cookies of these names, as a header has them. */
    String cookies(Predicate<String> named) {
        return cookies.entrySet().stream()
                .filter(cookie -> named.test(cookie.getKey()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> follow(URI home, HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int hop = 0; redirects(answer) && !isHome(home, answer); hop++) {
            if (hop == MOST_HOPS) {
                throw new IllegalStateException("sent from address to address, lastly to "
                        + next(answer).getPath());
            }
            answer = get(next(answer));
        }
        return answer;
    }

    private static boolean redirects(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3;
    }

    /** Where a redirection leads. */
    static URI next(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies(name -> true));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The fields as a form has them. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
