package fr.trame.intervention.conflict.event;

import fr.trame.platform.request.ClientId;

/** Made by the client, so that a request sent twice is one case. */
public record ConflictId(String value) implements ClientId {

    public ConflictId {
        ClientId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
