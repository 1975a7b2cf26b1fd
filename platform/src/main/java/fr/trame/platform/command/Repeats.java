package fr.trame.platform.command;

import fr.trame.platform.eventstore.mongo.CommitMetadata;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;

/**
 * Recognises a change that was carried out before: right after the version it was decided on, its stream holds a commit of
 * the same command id. Whoever asks again because no answer came is then answered like the first time.
 */
class Repeats {

    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();
    private final CommitMetadata stored;

    Repeats(CommitMetadata stored) {
        this.stored = stored;
    }

    /** What is stored with the events of a command. */
    static Map<String, String> metadata(Object command) {
        Map<String, String> metadata = new HashMap<>();
        CommandId.current().ifPresent(id -> {
            metadata.put(CommitMetadata.COMMAND_ID, id);
            if (command instanceof Record content) {
                metadata.put(CommitMetadata.CONTENT, CommandContent.of(content));
            }
        });
        return metadata;
    }

    /**
     * Was it carried out before?
     *
     * @throws fr.trame.platform.refusal.CommandRefused if something else was, under the same id
     */
    boolean know(CommandMessage<?> command) {
        Object id = command.getMetaData().get(CommitMetadata.COMMAND_ID);
        if (id == null) {
            return false;
        }
        var target = targets.resolveTarget(command);
        Long version = target.getVersion();
        if (version == null) {
            return false;
        }
        Map<String, Object> before = stored.of(target.getIdentifier(), version + 1);
        if (!id.equals(before.get(CommitMetadata.COMMAND_ID))) {
            return false;
        }
        Object content = command.getMetaData().get(CommitMetadata.CONTENT);
        if (content == null || !content.equals(before.get(CommitMetadata.CONTENT))) {
            throw CommonRefusal.COMMAND_ID_REUSED.refusal();
        }
        return true;
    }
}
