package fr.trame.launcher.supervision;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A tiny shell beside the launcher that ends the other processes if the launcher is killed: its standard input is a pipe from
 * the launcher, and comes to its end with it.
 */
final class Guardian implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            pids=' '
            while read -r what pid; do
              case $what in
                watch) pids="$pids$pid " ;;
                forget) before=${pids%%" $pid "*}; after=${pids#*" $pid "}; pids="$before $after" ;;
                end) exit 0 ;;
              esac
            done
            for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
            alive() { for pid in $pids; do kill -0 "$pid" 2>/dev/null && return 0; done; return 1; }
            patience=15
            while [ $patience -gt 0 ] && alive; do sleep 1; patience=$((patience - 1)); done
            for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private final PrintStream orders;

    Guardian() {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void watch(long pid) {
        orders.println("watch " + pid);
    }

    /** The process has ended: its number may come to mean another one. */
    synchronized void forget(long pid) {
        orders.println("forget " + pid);
    }

    @Override
    public synchronized void close() {
        orders.println("end");
        orders.close();
    }
}
