package fr.trame.platform.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sends what no client library would: the request is written to the connection as it is given. HTTP/1.0, so that an answer ends
 * where its connection does.
 */
public final class RawHttp {

    private static final int PATIENCE_IN_MILLIS = 20_000;

    private RawHttp() {}

    /**
     * A request, sign for sign as it goes out.
     *
     * @param target path and query as they stand in the first line
     * @param headers whole lines
     * @param body its bytes, one sign for each
     */
    public record Request(String method, String target, List<String> headers, String body) {

        /** With a text for a body, in UTF-8. */
        public static Request of(String method, String target, List<String> headers, String text) {
            return new Request(method, target, headers, bytes(text, StandardCharsets.UTF_8));
        }
    }

    /**
     * An answer as it came.
     *
     * @param headers whole lines
     */
    public record Answer(int status, List<String> headers, String body) {

        /** The first header of this name; empty where there is none. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A text's bytes in some charset, one sign for each. */
    static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /**
     * Sends it and waits for the whole answer.
     *
     * @throws IOException also if nothing of an answer came within 20 seconds
     */
    public static Answer send(URI server, Request request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_IN_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                var out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
                out.write(head(server, request).getBytes(StandardCharsets.UTF_8));
                out.write(request.body().getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (SocketException refusedBeforeItsEnd) {
                // the answer is there all the same
            }
            return answer(socket);
        }
    }

    private static String head(URI server, Request request) {
        StringBuilder head = new StringBuilder();
        head.append(
                "%s %s HTTP/1.0\r\nHost: %s\r\n".formatted(request.method(), request.target(), server.getAuthority()));
        request.headers().forEach(line -> head.append(line).append("\r\n"));
        return head.append("Content-Length: ")
                .append(request.body().length())
                .append("\r\n\r\n")
                .toString();
    }

    private static Answer answer(Socket socket) throws IOException {
        var received = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(received);
        } catch (SocketException closedAfterTheAnswer) {
            if (received.size() == 0) {
                throw closedAfterTheAnswer;
            }
        }
        String text = received.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            throw new IOException("no answer");
        }
        List<String> lines = Stream.of(text.substring(0, end).split("\r\n", -1)).toList();
        int status = Integer.parseInt(lines.getFirst().split(" ", 3)[1]);
        return new Answer(status, lines.subList(1, lines.size()), text.substring(end + 4));
    }
}
