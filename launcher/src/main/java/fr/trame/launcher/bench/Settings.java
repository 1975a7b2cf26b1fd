package fr.trame.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param root where the built modules lie
 * @param runs how often each measure is taken; the median is told
 * @param starts how often the first start is taken
 * @param warmUp the longest load before the first measure; it ends when the system gets no faster
 * @param slice how long one run of a measure loads the system
 */
record Settings(Path root, int runs, int starts, Duration warmUp, Duration slice) {

    static final String HELP = """
        Usage: ./bench [--quick] [--starts N]
               ./bench --figures [ACTS/TEAMS/YEARS ...]

        Starts Trame on free ports with data in a temporary directory, measures it and prints a Markdown report.
        Takes about half an hour, half of it for five first starts (--starts 1 takes one); --quick about eight minutes,
        for a first idea. Nothing else should run on the machine meanwhile.

        --figures measures the figures' file alone, without broker or web, in some ten minutes: a year and ten years of an
        association, and a national year of ten million acts; or the sizes that are named.
        """;

    static Settings parse(List<String> arguments, Path root) {
        boolean quick = arguments.contains("--quick");
        int starts = quick ? 1 : 5;
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String argument = left.next();
            if (argument.equals("--starts") && left.hasNext()) {
                starts = count(left.next());
            } else if (!argument.equals("--quick")) {
                throw new IllegalArgumentException(HELP);
            }
        }
        return quick
                ? new Settings(root, 3, starts, Duration.ofSeconds(20), Duration.ofSeconds(4))
                : new Settings(root, 5, starts, Duration.ofMinutes(5), Duration.ofSeconds(8));
    }

    private static int count(String number) {
        if (!number.matches("[1-9]")) {
            throw new IllegalArgumentException(HELP);
        }
        return Integer.parseInt(number);
    }
}
