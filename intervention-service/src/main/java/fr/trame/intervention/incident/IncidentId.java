package fr.trame.intervention.incident;

import fr.trame.platform.request.ClientId;

/** Made by the client, so that a report sent twice is one incident. It says nothing of the act. */
public record IncidentId(String value) implements ClientId {

    public IncidentId {
        ClientId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
