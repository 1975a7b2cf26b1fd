package fr.trame.platform.command;

import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands and waits. What comes back is one of: nothing, when it is done and stored;
 * {@link CommandRefused}, when a rule said no, the version was stale or the aggregate does not exist;
 * {@link StreamExists}, when a new aggregate's id is taken (perhaps by the same command sent before);
 * {@code StoreUnavailable}, when nobody knows and the caller should send the same command again.
 */
public class Commands {

    /** A command without expected version that met another one decides again on the new state, this often. */
    private static final int DECISIONS = 4;

    private final CommandBus bus;
    private final Repeats repeats;

    Commands(CommandBus bus, Repeats repeats) {
        this.bus = bus;
        this.repeats = repeats;
    }

    /** A change sent again under its {@link CommandId} is done once, and returns like the first time. */
    public void send(Object command) {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(Repeats.metadata(command));
        RuntimeException failure = dispatch(message);
        for (int decisions = 1; decisions < DECISIONS && metAnother(failure); decisions++) {
            failure = dispatch(message);
        }
        if (failure != null && !(isStale(failure) && repeats.know(message))) {
            throw failure;
        }
    }

    private static boolean isStale(RuntimeException failure) {
        return failure instanceof CommandRefused refused && refused.reason() == CommonRefusal.STALE_VERSION;
    }

    /**
     * Does the same for each item at once and returns the results in order. Commands sent meanwhile are stored together,
     * which makes a batch many times faster than a loop. What {@code each} throws is thrown here.
     */
    public <T, R> List<R> together(List<T> items, Function<T, R> each) {
        List<R> results = new ArrayList<>(items.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = new ArrayList<>(items.size());
            String id = CommandId.current().orElse(null);
            items.forEach(item -> futures.add(threads.submit(() -> CommandId.as(id, () -> each.apply(item)))));
            futures.forEach(future -> results.add(result(future)));
        }
        return results;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was under way", interrupted);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private static boolean metAnother(@Nullable RuntimeException failure) {
        return failure instanceof ConcurrencyException && !(failure instanceof StreamExists);
    }

    private @Nullable RuntimeException dispatch(CommandMessage<?> command) {
        List<RuntimeException> failures = new ArrayList<>(1);
        bus.dispatch(command, (message, result) -> {
            if (result.isExceptional()) {
                failures.add(translate(result.exceptionResult()));
            }
        });
        return failures.isEmpty() ? null : failures.getFirst();
    }

    private static RuntimeException translate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandRefused refused -> {
                    return refused;
                }
                case ConcurrencyException met -> {
                    return met;
                }
                case ConflictingModificationException stale -> {
                    return CommonRefusal.STALE_VERSION.refusal();
                }
                case AggregateNotFoundException missing -> {
                    return CommonRefusal.NOT_FOUND.refusal();
                }
                // The id belongs to something, but its events tell this aggregate nothing: it is of another kind.
                case IncompatibleAggregateException ofAnotherKind -> {
                    return CommonRefusal.NOT_FOUND.refusal();
                }
                default -> {}
            }
        }
        return failure instanceof RuntimeException other ? other : new IllegalStateException(failure);
    }
}
