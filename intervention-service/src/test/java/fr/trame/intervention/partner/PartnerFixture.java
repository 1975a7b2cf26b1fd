package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;

import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerConfirmed;
import fr.trame.intervention.partner.PartnerEvent.PartnerInactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerReactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Nadia registers a community centre, which Paula keeps. */
final class PartnerFixture {

    static final PartnerId CENTRE = new PartnerId("01890a5e-0000-7000-8000-00000000000a");
    static final PartnerId OTHER = new PartnerId("01890a5e-0000-7000-8000-00000000000b");
    static final Profile PROFILE = Profile.named("Centre social des États", "CS", "Lyon");
    static final Profile RENAMED = Profile.named("Centre social des États-Unis", "CS", "Lyon");
    static final Contact DESK = new Contact("contact-1", "Accueil", null, "Mme Essai", null, null);
    static final PartnerRegistered REGISTERED =
            new PartnerRegistered(CENTRE.value(), NADIA, EVENING, DAY, PROFILE, List.of(DESK));
    static final PartnerChanged CHANGED =
            new PartnerChanged(CENTRE.value(), AS_PAULA.person(), NEXT_MORNING, RENAMED, List.of());
    static final PartnerConfirmed CONFIRMED =
            new PartnerConfirmed(CENTRE.value(), AS_NADIA.person(), NEXT_MORNING, DAY.plusDays(1));
    static final PartnerMerged MERGED =
            new PartnerMerged(CENTRE.value(), AS_PAULA.person(), NEXT_MORNING, OTHER.value());
    static final PartnerSeparated SEPARATED = new PartnerSeparated(CENTRE.value(), AS_PAULA.person(), NEXT_MORNING);
    static final PartnerInactivated INACTIVATED =
            new PartnerInactivated(CENTRE.value(), AS_PAULA.person(), NEXT_MORNING);
    static final PartnerReactivated REACTIVATED =
            new PartnerReactivated(CENTRE.value(), AS_PAULA.person(), NEXT_MORNING);

    private PartnerFixture() {}

    static AggregateTestFixture<Partner> fixture() {
        var fixture = new AggregateTestFixture<>(Partner.class);
        fixture.registerInjectableResource(PARIS);
        return fixture;
    }
}
