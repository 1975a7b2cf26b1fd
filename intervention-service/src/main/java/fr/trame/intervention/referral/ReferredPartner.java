package fr.trame.intervention.referral;

import fr.trame.intervention.partner.PartnerEvent;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerConfirmed;
import fr.trame.intervention.partner.PartnerEvent.PartnerInactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerReactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import fr.trame.intervention.partner.PartnerId;
import fr.trame.platform.eventstore.EventStreams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner as a proposal names one, read from its own events: what was just registered may be named at once.
 *
 * @param kind code of the list TYPE_PART
 */
record ReferredPartner(String kind, boolean active, boolean merged) {

    static Optional<ReferredPartner> find(String partner, EventStreams streams) {
        try {
            return streams.fold(new PartnerId(partner).stream(), PartnerEvent.class, ReferredPartner::next);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Is it still proposed to somebody? */
    boolean proposed() {
        return active && !merged;
    }

    private static @Nullable ReferredPartner next(@Nullable ReferredPartner present, PartnerEvent event) {
        if (event instanceof PartnerRegistered registered) {
            return new ReferredPartner(registered.profile().kind(), true, false);
        }
        return present == null ? null : present.after(event);
    }

    private ReferredPartner after(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered it -> new ReferredPartner(it.profile().kind(), true, false);
            case PartnerChanged it -> new ReferredPartner(it.profile().kind(), active, merged);
            case PartnerMerged _ -> new ReferredPartner(kind, active, true);
            case PartnerSeparated _ -> new ReferredPartner(kind, active, false);
            case PartnerInactivated _ -> new ReferredPartner(kind, false, merged);
            case PartnerReactivated _ -> new ReferredPartner(kind, true, merged);
            case PartnerConfirmed _ -> this;
        };
    }
}
