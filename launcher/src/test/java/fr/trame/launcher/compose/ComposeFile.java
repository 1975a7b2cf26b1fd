package fr.trame.launcher.compose;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker-compose.yml} declares of the services that are built from this tree. */
record ComposeFile(Set<String> hosts, List<Service> services) {

    /**
     * One service of ours.
     *
     * @param module the build argument: the Maven module whose jar runs
     * @param environment exactly as declared
     * @param health what its health check asks
     */
    record Service(String name, String module, Map<String, String> environment, URI health) {}

    static ComposeFile read(Path file) throws IOException {
        Map<String, Map<String, Object>> all;
        try (var in = Files.newBufferedReader(file)) {
            all = map(new Yaml().<Map<String, Object>>load(in).get("services"));
        }
        var ours = all.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .map(service -> service(service.getKey(), service.getValue()))
                .toList();
        return new ComposeFile(all.keySet(), ours);
    }

    private static Service service(String name, Map<String, Object> declared) {
        Map<String, Object> build = map(declared.get("build"));
        Map<String, Object> environment = map(declared.get("environment"));
        var values = new TreeMap<String, String>();
        environment.forEach((variable, value) -> values.put(variable, String.valueOf(value)));
        return new Service(
                name,
                String.valueOf(ComposeFile.<Object>map(build.get("args")).get("MODULE")),
                values,
                asked(map(declared.get("healthcheck"))));
    }

    /** The address in {@code CMD wget -q -O /dev/null <address>}; any other form is not understood and fails. */
    private static URI asked(Map<String, Object> healthCheck) {
        var words = ((List<?>) healthCheck.get("test"))
                .stream().map(String::valueOf).toList();
        if (words.size() != 6 || !words.subList(0, 5).equals(List.of("CMD", "wget", "-q", "-O", "/dev/null"))) {
            throw new IllegalStateException("Not a health check this test can make: " + words);
        }
        return URI.create(words.getLast());
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Object node) {
        return (Map<String, V>) node;
    }
}
