package fr.trame.launcher.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} declares: of the services that are built from this tree, and of the others by name. */
record ComposeFile(List<Service> services, Map<String, Other> others) {

    /**
     * One service of ours.
     *
     * @param module the build argument: the Maven module whose jar runs
     * @param environment exactly as declared
     * @param health what its health check asks
     */
    record Service(String name, String module, Map<String, String> environment, URI health) {}

    /**
     * One service that is somebody else's program.
     *
     * @param entrypoint empty where it is the image's own
     * @param mounts files of this tree by where the container has them
     * @param profiles empty where it always runs
     * @param health the words of its health check
     */
    record Other(
            String image,
            List<String> entrypoint,
            List<String> command,
            Map<String, String> environment,
            Map<String, Path> mounts,
            List<String> profiles,
            List<String> health) {}

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?\\}");

    /** @param set what whoever runs it has to set; a variable that is not among them fails */
    static ComposeFile read(Path file, Map<String, String> set) throws IOException {
        String text = VARIABLE.matcher(Files.readString(file))
                .replaceAll(variable -> Matcher.quoteReplacement(
                        Objects.requireNonNull(set.get(variable.group(1)), variable.group(1))));
        Map<String, Map<String, Object>> all =
                map(new Yaml().<Map<String, Object>>load(text).get("services"));
        var ours = all.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .map(service -> service(service.getKey(), service.getValue()))
                .toList();
        var others = new HashMap<String, Other>();
        all.forEach((name, declared) -> {
            if (declared.containsKey("image")) {
                others.put(name, other(declared, file.resolveSibling(".")));
            }
        });
        return new ComposeFile(ours, others);
    }

    /** The names under which services find each other. */
    Set<String> hosts() {
        var hosts = new TreeSet<>(others.keySet());
        services.forEach(service -> hosts.add(service.name()));
        return hosts;
    }

    private static Service service(String name, Map<String, Object> declared) {
        Map<String, Object> build = map(declared.get("build"));
        return new Service(
                name,
                String.valueOf(ComposeFile.<Object>map(build.get("args")).get("MODULE")),
                environment(declared),
                asked(map(declared.get("healthcheck"))));
    }

    private static Other other(Map<String, Object> declared, Path directory) {
        var mounts = new HashMap<String, Path>();
        for (String volume : words(declared.get("volumes"))) {
            String[] parts = volume.split(":", -1);
            if (parts[0].startsWith("./")) {
                mounts.put(parts[1], directory.resolve(parts[0]).normalize());
            }
        }
        Map<String, Object> health = declared.containsKey("healthcheck") ? map(declared.get("healthcheck")) : Map.of();
        return new Other(
                String.valueOf(declared.get("image")),
                words(declared.get("entrypoint")),
                words(declared.get("command")),
                environment(declared),
                mounts,
                words(declared.get("profiles")),
                words(health.get("test")));
    }

    private static Map<String, String> environment(Map<String, Object> declared) {
        var values = new TreeMap<String, String>();
        if (declared.containsKey("environment")) {
            ComposeFile.<Object>map(declared.get("environment"))
                    .forEach((variable, value) -> values.put(variable, String.valueOf(value)));
        }
        return values;
    }

    /** The address in {@code CMD wget -q -O /dev/null <address>}; any other form is not understood and fails. */
    private static URI asked(Map<String, Object> healthCheck) {
        var words = words(healthCheck.get("test"));
        if (words.size() != 6 || !words.subList(0, 5).equals(List.of("CMD", "wget", "-q", "-O", "/dev/null"))) {
            throw new IllegalStateException("Not a health check this test can make: " + words);
        }
        return URI.create(words.getLast());
    }

    private static List<String> words(Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object node) {
        return (Map<String, V>) node;
    }
}
