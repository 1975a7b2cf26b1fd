package fr.trame.intervention.conflict.event;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases were first given to others without a word. */
@Component
public class AssignedWithNote extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("conflict-assigned", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("conflict-assigned", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, payload -> ((ObjectNode) payload).putNull("note"));
    }
}
