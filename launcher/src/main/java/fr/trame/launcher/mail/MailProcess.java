package fr.trame.launcher.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A mail server on the loopback address that takes whatever it is given, for anybody, keeps the latest in memory and shows them by
 * HTTP: {@code /} lists them, {@code /<n>} shows one, {@code /mails.json} is for programs.
 */
public final class MailProcess implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int AT_MOST = 500;

    /** Nothing is loaded and nothing runs; what a letter looks like is its own matter. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final GreenMail server;
    private final HttpServer pages;

    private MailProcess(GreenMail server, HttpServer pages) {
        this.server = server;
        this.pages = pages;
    }

    /**
     * Starts to take letters and to show them.
     *
     * @param page where the letters are shown; 0 for any of the two is any free port
     */
    public static MailProcess start(int port, int page) {
        ServerSetup setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup);
        try {
            HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), page), 0);
            MailProcess process = new MailProcess(server, pages);
            pages.createContext("/", process::answer);
            pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            pages.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where letters are given. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** Where they are read. */
    public int page() {
        return pages.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!Set.of("localhost:" + page(), HOST + ":" + page()).contains(host)) {
                say(exchange, 421, "text/plain", ""); // a name that somebody else led here
                return;
            }
            String path = exchange.getRequestURI().getPath();
            List<CaughtMail> mails = caught();
            if (path.equals("/")) {
                say(exchange, 200, "text/html", MailPage.list(mails));
            } else if (path.equals("/mails.json")) {
                say(exchange, 200, "application/json", MailPage.json(mails));
            } else {
                var mail = mails.stream()
                        .filter(each -> path.equals("/" + each.number()))
                        .findFirst();
                say(exchange, mail.isPresent() ? 200 : 404, "text/html", MailPage.one(mail.orElse(null)));
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The latest first; the first ones go when there are too many. */
    private synchronized List<CaughtMail> caught() {
        var messages = Arrays.asList(server.getReceivedMessages());
        int first = Math.max(0, messages.size() - AT_MOST);
        return IntStream.range(first, messages.size())
                .mapToObj(n -> CaughtMail.of(n + 1, messages.get(n)))
                .toList()
                .reversed();
    }

    @Override
    public void close() {
        pages.stop(0);
        server.stop();
    }
}
