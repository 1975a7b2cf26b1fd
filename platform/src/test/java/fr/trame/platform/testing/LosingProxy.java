package fr.trame.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to a database that can go dead after a write arrived and before its answer came back. */
public final class LosingProxy implements AutoCloseable {

    private static final Pattern ADDRESS =
            Pattern.compile("mongodb://([^@/]+@)?([^:/,?]+)(:\\d+)?[^/?]*(/[^?]*)?(\\?.*)?");

    /** A line to one server, each write sent once. */
    private static final Pattern OTHERWISE_SAID =
            Pattern.compile("(?<=[?&])(directConnection|retryWrites|replicaSet)=[^&]*&?", Pattern.CASE_INSENSITIVE);

    private static final int USUAL_PORT = 27017;

    private final ServerSocket entrance;
    private final Matcher target;
    private final AtomicInteger toLose = new AtomicInteger();

    /** In front of the first server that the address names. */
    public LosingProxy(String uri) {
        try {
            target = ADDRESS.matcher(uri);
            if (!target.matches()) {
                throw new IllegalArgumentException("not the address of a database");
            }
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** With the user, password, database and options of the address, and at least one option. */
    public String uri() {
        String options = Objects.requireNonNullElse(target.group(5), "?");
        return "mongodb://%s127.0.0.1:%d%s%s%sdirectConnection=true&retryWrites=false"
                .formatted(
                        Objects.requireNonNullElse(target.group(1), ""),
                        entrance.getLocalPort(),
                        Objects.requireNonNullElse(target.group(4), "/"),
                        OTHERWISE_SAID.matcher(options).replaceAll(""),
                        options.length() > 1 ? "&" : "");
    }

    private int port() {
        return target.group(3) == null
                ? USUAL_PORT
                : Integer.parseInt(target.group(3).substring(1));
    }

    /** The answers to the next so many inserts are lost, and their connections with them. */
    public void loseAnswers(int inserts) {
        toLose.set(inserts);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(target.group(2), port());
                var line = new Line(client, server);
                Thread.ofVirtual().start(() -> line.copy(true));
                Thread.ofVirtual().start(() -> line.copy(false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile boolean losing;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void copy(boolean upwards) {
            byte[] buffer = new byte[65536];
            try (client;
                    server) {
                InputStream from = (upwards ? client : server).getInputStream();
                OutputStream to = (upwards ? server : client).getOutputStream();
                for (int read = from.read(buffer); read > 0; read = from.read(buffer)) {
                    if (upwards && isInsert(buffer, read) && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        losing = true;
                    }
                    if (!upwards && losing) {
                        return;
                    }
                    to.write(buffer, 0, read);
                }
            } catch (IOException gone) {
                // the other side has closed: so does this one
            }
        }

        private static boolean isInsert(byte[] buffer, int length) {
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("insert");
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
