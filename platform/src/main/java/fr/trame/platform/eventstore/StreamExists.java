package fr.trame.platform.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The id of a new stream is taken. Either the command was sent twice, then what is stored is what it asked for; or the id
 * belongs to something else.
 */
public class StreamExists extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final String stream;

    public StreamExists(String stream) {
        super("a stream with this id exists");
        this.stream = stream;
    }

    public String stream() {
        return stream;
    }
}
