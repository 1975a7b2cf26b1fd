package fr.trame.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param root where the built modules lie
 * @param runs how often each measure is taken; the median is told
 * @param starts how often the first start is taken
 * @param warmUp load before the first measure
 * @param slice how long one run of a measure loads the system
 */
record Settings(Path root, int runs, int starts, Duration warmUp, Duration slice) {

    static final String HELP = """
        Usage: ./bench [--quick]

        Starts Trame on free ports with data in a temporary directory, measures it and prints a Markdown report.
        Takes about a quarter of an hour; --quick about four minutes, for a first idea.
        Nothing else should run on the machine meanwhile.
        """;

    static Settings parse(List<String> arguments, Path root) {
        return switch (String.join(" ", arguments)) {
            case "" -> new Settings(root, 5, 5, Duration.ofSeconds(60), Duration.ofSeconds(8));
            case "--quick" -> new Settings(root, 3, 1, Duration.ofSeconds(20), Duration.ofSeconds(4));
            default -> throw new IllegalArgumentException(HELP);
        };
    }
}
