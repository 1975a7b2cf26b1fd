package fr.trame.launcher;

import fr.trame.launcher.keys.Keyset;
import fr.trame.launcher.keys.MasterKeyFile;
import fr.trame.launcher.machine.Folders;
import fr.trame.launcher.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of our jars as it is run: unpacked beside it, as the image has it, so that the JVM reads libraries and not archives
 * within an archive; and, once it was {@link #train() trained}, with the JVM's AOT cache of classes already loaded and linked.
 *
 * @param root where the modules lie
 * @param module the Maven module
 * @param options the JVM's own for this program
 */
record Program(Path root, String module, List<String> options) {

    /**
     * For what does little and is waited for at each start: half the time until it is ready, because the slow compiler of
     * the JVM, which pays only after many thousand requests, is left out.
     */
    static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1";

    /** The jar that is database, broker and identity provider, by its first argument. */
    static final String LAUNCHER = "launcher";

    private static final String VERSION = "1.0.0";
    private static final String CACHE = "classes.aot";
    private static final String MADE_OF = "made-of";

    /** Others go first; and Ctrl-C is for the launcher, which ends what it started. */
    private static final List<String> POLITELY =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec nice -n 19 \"$@\"", "trame");

    /** What to execute, before the program's own arguments. */
    List<String> command() {
        List<String> command = jvm();
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(List.of("-jar", (Files.exists(unpackedJar()) ? unpackedJar() : jar()).toString()));
        return command;
    }

    /** Unpacks the jar unless that was done since it was built. */
    void unpack() {
        String made = madeOf();
        Path mark = unpacked().resolve(MADE_OF);
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(made)) {
                return;
            }
            Folders.delete(unpacked());
            run(
                    List.of(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar().toString(),
                            "extract",
                            "--destination",
                            unpacked().toString()),
                    Map.of());
            Files.writeString(mark, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the cache, unless it is there: starts a service until its parts are put together, but not to serve, or the
     * launcher's processes in a directory of their own, and has the JVM write down what it loaded; with a master key and a secret that are
     * thrown away. Takes some ten seconds of two processors; politely, others go first.
     */
    void train() {
        if (Files.exists(cache())) {
            return;
        }
        Path draft = cache().resolveSibling(CACHE + ".new");
        List<String> command = new ArrayList<>(POLITELY);
        command.addAll(jvm());
        command.add("-XX:AOTCacheOutput=" + draft);
        command.addAll(rehearsal());
        run(
                command,
                Map.of(
                        MasterKeyFile.KEY_VARIABLE,
                        Keyset.make(),
                        MasterKeyFile.FILE_VARIABLE,
                        "",
                        "TRAME_CLIENT_SECRET",
                        "nobody's"));
        try {
            Files.move(draft, cache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rehearsal() {
        String jar = unpackedJar().toString();
        return module.equals(LAUNCHER)
                ? List.of("-jar", jar, Rehearsal.ARGUMENT)
                : List.of("-Dspring.context.exit=onRefresh", "-jar", jar);
    }

    private List<String> jvm() {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        return command;
    }

    private void run(List<String> command, Map<String, String> environment) {
        try {
            Path log = jar().resolveSibling("unpacked.log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                int code = process.waitFor();
                if (code != 0) {
                    throw new Refused("La préparation de " + module + " a échoué (code " + code + ") ; voir " + log);
                }
            } catch (InterruptedException e) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new Refused("La préparation de " + module + " a été interrompue.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String madeOf() {
        try {
            return Files.size(jar()) + " bytes, " + Files.getLastModifiedTime(jar());
        } catch (IOException e) {
            throw new Refused("Il manque " + jar() + " : construisez Trame d’abord (./mvnw package).");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String name() {
        return module + "-" + VERSION + "-app.jar";
    }

    private Path jar() {
        return root.resolve(module).resolve("target").resolve(name());
    }

    private Path unpacked() {
        return jar().resolveSibling("unpacked");
    }

    private Path unpackedJar() {
        return unpacked().resolve(name());
    }

    private Path cache() {
        return unpacked().resolve(CACHE);
    }
}
