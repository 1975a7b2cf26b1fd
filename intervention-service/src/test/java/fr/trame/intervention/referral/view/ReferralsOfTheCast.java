package fr.trame.intervention.referral.view;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;

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
import java.util.List;

/**
 * From one intervention: an address given on the day, as it was announced before lives were followed, which Karim follows now; on the next
 * a contact made that came to a good end; and one of which partner and person did not say the same.
 */
public final class ReferralsOfTheCast {

    public static final String ADDRESS = "01890a5e-0000-7000-8000-000000000002";

    public static final String DISPUTED = "01890a5e-0000-7000-8000-000000000004";

    private ReferralsOfTheCast() {}

    public static List<HeardAnnouncement> facts() {
        return List.of(
                heard(REFERRAL, 0, proposed(REFERRAL, "CONTACT", "2018-03-06")),
                heard(ADDRESS, 0, proposed(ADDRESS, "ORIENTATION", "2018-03-05")),
                heard(
                        REFERRAL,
                        1,
                        new ReferralStepTaken(
                                REFERRAL, NADIA, "2018-03-20", "PRISE_EN_CHARGE", null, null, null, "PERSONNE")),
                heard(REFERRAL, 2, new ReferralClosed(REFERRAL, NADIA, "2018-03-20", "PRISE_EN_CHARGE", null, null)),
                heard(DISPUTED, 0, proposed(DISPUTED, "RELAIS", "2018-03-07")),
                heard(
                        DISPUTED,
                        1,
                        new ReferralStepTaken(
                                DISPUTED, NADIA, "2018-03-08", "RDV_FIXE", null, "2018-03-12", "10:30", null)),
                heard(DISPUTED, 2, new ReferralSharingAgreed(DISPUTED, NADIA, "2018-03-08", List.of("PRENOM"))),
                heard(
                        DISPUTED,
                        3,
                        new ReferralVoiceHeard(DISPUTED, NADIA, "2018-03-13", "PARTENAIRE", "RECUE", "ECRIT")),
                heard(
                        DISPUTED,
                        4,
                        new ReferralVoiceHeard(DISPUTED, NADIA, "2018-03-14", "PERSONNE", "NON_RECUE", "DIT")),
                heard(DISPUTED, 5, new ReferralDecided(DISPUTED, NADIA, "2018-03-15", "PARTENAIRE", "RDV_FIXE")),
                heard(
                        DISPUTED,
                        6,
                        new ReferralClosed(DISPUTED, NADIA, "2018-03-16", "REFUS_PARTENAIRE", "SATURATION", null)),
                heard(DISPUTED, 7, new ReferralReopened(DISPUTED, NADIA, "2018-03-17")),
                heard(
                        DISPUTED,
                        8,
                        new ReferralVoiceHeard(DISPUTED, NADIA, "2018-03-18", "PERSONNE", "NON_PRISE", "DIT")),
                heard(
                        DISPUTED,
                        9,
                        new ReferralVoiceHeard(
                                DISPUTED, NADIA, "2018-03-18", "PARTENAIRE", "PRISE_EN_CHARGE", "ECRIT")),
                heard(CHILD, 0, child()),
                heard(
                        CHILD,
                        1,
                        new ReferralClosed(CHILD, NADIA, "2018-03-21", "REORIENTEE", "HORS_CRITERES", "elsewhere")),
                heard(
                        "partner-CCAS-LY8",
                        0,
                        new PartnerRegistered(
                                "CCAS-LY8", NADIA, "2018-03-01", "CCAS", List.of(), "CCAS", "Lyon", null, List.of())),
                heard(
                        "partner-CCAS-LY8",
                        1,
                        new PartnerChanged(
                                "CCAS-LY8", NADIA, "CCAS de Lyon", List.of(), "CCAS", "Lyon", null, List.of())),
                heard("partner-CCAS-LY8", 2, new PartnerConfirmed("CCAS-LY8", NADIA, "2018-03-02")),
                heard("partner-CCAS-LY8", 3, new PartnerInactivated("CCAS-LY8", NADIA)),
                heard("partner-CCAS-LY8", 4, new PartnerReactivated("CCAS-LY8", NADIA)),
                heard("partner-CCAS-LY8", 5, new PartnerMerged("CCAS-LY8", NADIA, "CCAS-69")),
                heard("partner-CCAS-LY8", 6, new PartnerSeparated("CCAS-LY8", NADIA)),
                heard(ADDRESS, 1, new ReferralHandedOver(ADDRESS, "emp-paula", List.of(KARIM))));
    }

    /** Redirected twice, and with nothing to be followed. */
    private static ReferralProposed child() {
        return new ReferralProposed(
                CHILD,
                "act",
                NADIA,
                "2018-03-20",
                "CONTACT",
                "CAF",
                null,
                "HAB",
                null,
                List.of(),
                "ACCEPTEE",
                DISPUTED);
    }

    private static ReferralProposed proposed(String id, String level, String date) {
        String partner = level.equals("ORIENTATION") ? "CCAS-LY8" : null;
        String status = level.equals("ORIENTATION") ? null : "CONTACT_PRIS";
        return new ReferralProposed(
                id, ID, NADIA, date, level, "CCAS", partner, "TER", "LY8-EUS", List.of(NADIA), status, null);
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.REFERRALS, stream, sequence, EVENING, announcement);
    }
}
