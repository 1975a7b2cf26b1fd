package fr.trame.platform.sample;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of revision 1 had neither tags nor counts. */
@Component
public class LineWithTags extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM = new SimpleSerializedType("line-written", "1");
    private static final SimpleSerializedType TO = new SimpleSerializedType("line-written", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, payload -> {
            var line = (ObjectNode) payload;
            line.putArray("tags");
            line.putObject("counts");
            return line;
        });
    }
}
