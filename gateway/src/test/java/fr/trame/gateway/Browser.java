package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser with its cookies, that follows a redirection only when told to. */
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI gateway;
    final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(int port) {
        gateway = URI.create("http://127.0.0.1:" + port);
    }

    static Browser signedIn(int port) throws Exception {
        var browser = new Browser(port);
        assertThat(browser.signIn()).hasToString(browser.gateway + "/");
        return browser;
    }

    /** From the gateway to the provider and back: where the browser lands. */
    URI signIn() throws Exception {
        var provider = follow(startSignIn());
        return location(take(location(provider)));
    }

    /** The provider's address to which the gateway sends the browser. */
    URI startSignIn() throws Exception {
        return location(get("/oauth2/authorization/trame"));
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return take(request(gateway.resolve(path), headers).build());
    }

    HttpResponse<String> take(URI address) throws Exception {
        return take(request(address).build());
    }

    /** A POST as the web app sends it, with the mark of its page. */
    HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"));
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return take(request(gateway.resolve(path), headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return CLIENT.sendAsync(request(gateway.resolve(path)).build(), BodyHandlers.ofString());
    }

    /** Asks an address of the provider; no cookie of the gateway goes there. */
    static HttpResponse<String> follow(URI address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    static URI location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> take(HttpRequest request) throws Exception {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
