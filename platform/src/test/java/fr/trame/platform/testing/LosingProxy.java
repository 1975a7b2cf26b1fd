package fr.trame.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a database that can go dead after a write arrived and before its answer came back. */
public final class LosingProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final URI target;
    private final AtomicInteger toLose = new AtomicInteger();

    public LosingProxy(String uri) {
        try {
            target = URI.create(uri);
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + entrance.getLocalPort() + "/?retryWrites=false";
    }

    /** The answers to the next so many inserts are lost, and their connections with them. */
    public void loseAnswers(int inserts) {
        toLose.set(inserts);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(target.getHost(), target.getPort());
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
