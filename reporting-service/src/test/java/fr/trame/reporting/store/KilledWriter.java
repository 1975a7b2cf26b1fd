package fr.trame.reporting.store;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import fr.trame.reporting.Cast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that writes batches until it is killed: in each, new acts, and a change of all those of the batch before. */
final class KilledWriter {

    static final Partition PARTITION = new Partition("test", 0);
    static final int NEW = 50;

    private KilledWriter() {}

    static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[0]);
        FiguresFile file = FiguresFile.open(path, new FiguresSettings(path, "128MB", 1), "test");
        long offset = file.positions().getOrDefault(PARTITION, 0L);
        System.out.println("writes from " + offset);
        while (true) {
            long batch = offset / (2 * NEW);
            List<HeardAnnouncement> heard = new ArrayList<>();
            for (int i = 0; i < NEW; i++) {
                heard.add(Cast.recorded(id(batch, i), Cast.hall()));
                heard.add(
                        batch == 0
                                ? Cast.recorded(id(0, NEW + i), Cast.square())
                                : Cast.amended(id(batch - 1, i), 1, Cast.on(Cast.square(), "2018-04-03", "TER", null)));
            }
            List<Arrival> arrivals = new ArrayList<>();
            for (HeardAnnouncement one : heard) {
                arrivals.add(new Arrival(one, PARTITION, offset++));
            }
            file.write(arrivals, Map.of(PARTITION, offset), _ -> {});
            System.out.println("wrote to " + offset);
        }
    }

    private static String id(long batch, int number) {
        return "0192f000-%04x-7000-8000-%012x".formatted(batch, number);
    }
}
