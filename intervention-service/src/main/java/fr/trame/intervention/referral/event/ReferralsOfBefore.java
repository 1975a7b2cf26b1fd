package fr.trame.intervention.referral.event;

import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Until its life was followed a referral was noted when it was made: of every level but an address given the partner had been
 * contacted that day. Why a partner refused was not noted.
 */
@Component
public class ReferralsOfBefore extends SingleEventUpcaster {

    private static final String PROPOSED = "referral-proposed";
    private static final Map<SimpleSerializedType, SimpleSerializedType> LIFTED = Map.of(
            new SimpleSerializedType(PROPOSED, "1"), new SimpleSerializedType(PROPOSED, "2"),
            new SimpleSerializedType("referral-closed", "1"), new SimpleSerializedType("referral-closed", "2"));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return LIFTED.keySet().stream().anyMatch(event.getType()::equals);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        SimpleSerializedType lifted =
                LIFTED.get(new SimpleSerializedType(event.getType().getName(), "1"));
        return event.upcastPayload(
                lifted, JsonNode.class, payload -> lift(event.getType().getName(), payload));
    }

    private static JsonNode lift(String name, JsonNode payload) {
        var said = (ObjectNode) payload;
        if (name.equals(PROPOSED)) {
            boolean address = said.path("proposal").path("level").asString("").equals("ORIENTATION");
            said.put("status", address ? "PROPOSEE" : "CONTACT_PRIS");
            said.putNull("parentId");
        } else {
            said.putNull("reason");
            said.putNull("childId");
        }
        return said;
    }
}
