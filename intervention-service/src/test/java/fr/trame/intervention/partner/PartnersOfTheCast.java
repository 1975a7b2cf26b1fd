package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;

import fr.trame.contracts.Topics;
import fr.trame.contracts.partner.PartnerChanged;
import fr.trame.contracts.partner.PartnerConfirmed;
import fr.trame.contracts.partner.PartnerInactivated;
import fr.trame.contracts.partner.PartnerMerged;
import fr.trame.contracts.partner.PartnerReactivated;
import fr.trame.contracts.partner.PartnerRegistered;
import fr.trame.contracts.partner.PartnerSeparated;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralDecided;
import fr.trame.contracts.referral.ReferralHandedOver;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.contracts.referral.ReferralReopened;
import fr.trame.contracts.referral.ReferralSharingAgreed;
import fr.trame.contracts.referral.ReferralStepTaken;
import fr.trame.contracts.referral.ReferralVoiceHeard;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.List;

/** A community centre with a former name, its double that was merged, a landlord of the files, and one that is put aside. */
final class PartnersOfTheCast {

    static final String CENTRE = "01890a5e-0000-7000-8000-00000000000a";
    static final String DOUBLE = "01890a5e-0000-7000-8000-00000000000b";
    static final String ASIDE = "01890a5e-0000-7000-8000-00000000000c";
    static final String LANDLORD = "GLH";

    private PartnersOfTheCast() {}

    static List<HeardAnnouncement> facts() {
        return List.of(
                heard(
                        LANDLORD,
                        0,
                        registered(LANDLORD, null, null, "Grand Lyon Habitat", List.of(), "BAILLEUR", "Lyon")),
                heard(
                        CENTRE,
                        0,
                        registered(CENTRE, NADIA, "2018-03-05", "Centre social des Etats", List.of(), "CS", "Lyon 8e")),
                heard(
                        CENTRE,
                        1,
                        new PartnerChanged(
                                CENTRE,
                                NADIA,
                                "Centre social des États-Unis",
                                List.of("Maison sociale"),
                                "CS",
                                "Lyon 8e",
                                "04 00 00 00 00",
                                List.of("LY8-EUS"))),
                heard(CENTRE, 2, new PartnerConfirmed(CENTRE, NADIA, "2018-04-05")),
                heard(
                        DOUBLE,
                        0,
                        registered(DOUBLE, NADIA, "2018-03-06", "Centre social États Unis", List.of(), "CS", "Lyon")),
                heard(DOUBLE, 1, new PartnerMerged(DOUBLE, NADIA, LANDLORD)),
                heard(DOUBLE, 2, new PartnerSeparated(DOUBLE, NADIA)),
                heard(DOUBLE, 3, new PartnerMerged(DOUBLE, NADIA, CENTRE)),
                heard(ASIDE, 0, registered(ASIDE, NADIA, "2018-03-07", "Épicerie solidaire", List.of(), "ASSO", null)),
                heard(ASIDE, 1, new PartnerInactivated(ASIDE, NADIA)),
                heard(ASIDE, 2, new PartnerReactivated(ASIDE, NADIA)),
                heard(ASIDE, 3, new PartnerInactivated(ASIDE, NADIA)),
                new HeardAnnouncement(
                        Topics.REFERRALS,
                        "referral",
                        0,
                        EVENING,
                        new ReferralProposed(
                                "referral",
                                "act",
                                NADIA,
                                "2018-03-06",
                                "CONTACT",
                                "CS",
                                CENTRE,
                                "TER",
                                null,
                                List.of(),
                                "PROPOSEE",
                                null)),
                referral(1, new ReferralHandedOver("referral", "emp-paula", List.of(KARIM))),
                referral(2, new ReferralSharingAgreed("referral", NADIA, "2018-03-07", List.of("OBJET"))),
                referral(
                        3,
                        new ReferralStepTaken(
                                "referral", NADIA, "2018-03-07", "CONTACT_PRIS", "CONTACT", null, null, null)),
                referral(4, new ReferralVoiceHeard("referral", NADIA, "2018-03-08", "PARTENAIRE", "RECUE", "ECRIT")),
                referral(5, new ReferralVoiceHeard("referral", NADIA, "2018-03-08", "PERSONNE", "NON_RECUE", "DIT")),
                referral(6, new ReferralDecided("referral", NADIA, "2018-03-09", "PERSONNE", "CONTACT_PRIS")),
                referral(7, new ReferralClosed("referral", NADIA, "2018-03-20", "NON_VENUE", null, null)),
                referral(8, new ReferralReopened("referral", NADIA, "2018-03-21")));
    }

    private static HeardAnnouncement referral(long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.REFERRALS, "referral", sequence, EVENING, announcement);
    }

    static HeardAnnouncement registeredOn(String id, LocalDate day) {
        return heard(id, 0, registered(id, NADIA, day.toString(), "Essai", List.of(), "CS", null));
    }

    private static PartnerRegistered registered(
            String id, String author, String on, String name, List<String> former, String kind, String town) {
        return new PartnerRegistered(id, author, on, name, former, kind, town, null, List.of());
    }

    private static HeardAnnouncement heard(String partner, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.REFERRALS, "partner-" + partner, sequence, EVENING, announcement);
    }
}
