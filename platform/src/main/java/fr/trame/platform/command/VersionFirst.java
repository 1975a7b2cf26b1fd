package fr.trame.platform.command;

import fr.trame.platform.refusal.CommonRefusal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.messaging.HandlerAttributes;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Compares the version a command was decided on before any rule of the aggregate is asked: who worked on an old state
 * hears that it is old, not what the new one says to it. Axon by itself would look only at commit, and only backwards.
 */
class VersionFirst implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return expectedVersion(original.payloadType())
                .filter(component ->
                        original.attribute(HandlerAttributes.COMMAND_NAME).isPresent())
                .<MessageHandlingMember<T>>map(component -> new Checked<>(original, component))
                .orElse(original);
    }

    private static Optional<RecordComponent> expectedVersion(Class<?> command) {
        return Optional.ofNullable(command.getRecordComponents()).stream()
                .flatMap(Arrays::stream)
                .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateVersion.class))
                .findFirst();
    }

    private static final class Checked<T> extends WrappedMessageHandlingMember<T> {

        private final RecordComponent version;

        Checked(MessageHandlingMember<T> original, RecordComponent version) {
            super(original);
            this.version = version;
            version.getAccessor().setAccessible(true);
        }

        @Override
        public @Nullable Object handle(Message<?> message, T target) throws Exception {
            Object expected = version.getAccessor().invoke(message.getPayload());
            if (expected instanceof Number number && number.longValue() != present()) {
                throw CommonRefusal.STALE_VERSION.refusal();
            }
            return super.handle(message, target);
        }

        private static long present() {
            Long version = AggregateLifecycle.getVersion();
            return version == null ? -1 : version;
        }
    }
}
