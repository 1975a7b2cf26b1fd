package fr.trame.intervention.intervention;

import fr.trame.platform.request.ClientId;

/** Made by the client, so that a command sent twice is one command. */
public record InterventionId(String value) implements ClientId {

    public InterventionId {
        ClientId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
