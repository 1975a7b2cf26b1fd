package fr.trame.launcher.keys;

import fr.trame.launcher.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Makes a master key, and changes one in two steps; in between, the services wrap everything with the new key by themselves. */
public final class MasterKeyCommand {

    private static final String USAGE = """
            Usage :
              ./run master-key new              affiche une nouvelle clé maîtresse, pour TRAME_MASTER_KEY
              ./run master-key renew FICHIER    ajoute une clé au fichier ; elle sert dès le prochain démarrage
              ./run master-key clean FICHIER    retire les clés qui ne servent plus""";

    private MasterKeyCommand() {}

    /**
     * Does what is asked.
     *
     * @return what to tell the person at the keyboard
     * @throws Refused if it is not one of the three, or the file holds no keyset
     */
    public static String run(List<String> arguments) {
        return switch (arguments) {
            case List<String> it
            when it.equals(List.of("new")) ->
                Base64.getEncoder().encodeToString(Keyset.make().getBytes(StandardCharsets.UTF_8));
            case List<String> it when it.size() == 2 && it.getFirst().equals("renew") -> renew(Path.of(it.getLast()));
            case List<String> it when it.size() == 2 && it.getFirst().equals("clean") -> clean(Path.of(it.getLast()));
            default -> throw new Refused(USAGE);
        };
    }

    private static String renew(Path file) {
        String present = read(file);
        MasterKeyFile.write(file, keyset(file, () -> Keyset.withNewPrimary(present)));
        return """
                Une nouvelle clé est dans %s, l’ancienne aussi. Redémarrez chaque service : la nouvelle sert alors, et les clés des personnes
                sont remises sous elle, au démarrage puis chaque heure. Quand le journal de chaque service dit « 0 wrapped again, 0 unreadable »,
                retirez l’ancienne : ./run master-key clean %s""".formatted(file, file);
    }

    private static String clean(Path file) {
        String present = read(file);
        String alone = keyset(file, () -> Keyset.onlyPrimary(present));
        Path kept = file.resolveSibling(file.getFileName() + ".old");
        MasterKeyFile.write(kept, present);
        MasterKeyFile.write(file, alone);
        return """
                Il ne reste que la dernière clé dans %s. Redémarrez chaque service ; quand les noms se lisent, détruisez %s
                et ses copies : c’est alors que l’ancienne clé ne vaut plus rien.""".formatted(file, kept);
    }

    private static <T> T keyset(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException none) {
            throw new Refused(file + " ne contient pas de clé maîtresse.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Refused("Le fichier " + file + " ne peut pas être lu.");
        }
    }
}
