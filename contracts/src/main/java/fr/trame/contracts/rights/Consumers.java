package fr.trame.contracts.rights;

import java.util.List;

/**
 * Which read model of which service hears which topic, and what for, as {@code consumers.csv} has it. What the table does not name
 * listens to nothing: each service's test compares it with what runs. Nobody who listens opens what is sealed.
 */
public final class Consumers {

    /** The one there is. */
    public static final Consumers TABLE = new Consumers(Csv.lines("consumers.csv"));

    private final List<Row> rows;

    private Consumers(List<List<String>> lines) {
        this.rows = lines.stream()
                .skip(1)
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    /**
     * One right to listen.
     *
     * @param service name of the service, {@code reporting-service}
     * @param consumer name of its read model
     * @param topic name of the topic
     * @param purpose what for, in French
     */
    public record Row(String service, String consumer, String topic, String purpose) {}

    /** Every right to listen, in the order of the table. */
    public List<Row> rows() {
        return rows;
    }
}
