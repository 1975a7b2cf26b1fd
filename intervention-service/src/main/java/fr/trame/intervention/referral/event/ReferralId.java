package fr.trame.intervention.referral.event;

import fr.trame.platform.request.ClientId;

/** Made by the client, so that a referral sent twice is one referral. */
public record ReferralId(String value) implements ClientId {

    public ReferralId {
        ClientId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
