package fr.trame.platform.command;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.List;
import java.util.function.Predicate;

/** Creates things under ids that their clients made, so that a creation can be sent again by whoever heard no answer. */
public class Creations {

    private final Commands commands;
    private final EventStreams streams;

    Creations(Commands commands, EventStreams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    /**
     * Sends a command that begins a stream.
     *
     * @param same whether what began the stream is what this command asks for
     * @return whether it began now; false if the same was sent before
     * @throws fr.trame.platform.refusal.CommandRefused {@code duplicate-id} if something else has this id; what else a command can throw
     */
    public <E> boolean create(Object command, String stream, Class<E> first, Predicate<E> same) {
        try {
            commands.send(command);
            return true;
        } catch (StreamExists taken) {
            List<Recorded> stored = streams.read(stream);
            if (stored.isEmpty()
                    || !first.isInstance(stored.getFirst().event())
                    || !same.test(first.cast(stored.getFirst().event()))) {
                throw CommonRefusal.DUPLICATE_ID.refusal();
            }
            return false;
        }
    }
}
