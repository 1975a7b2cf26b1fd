package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
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
import fr.trame.contracts.referral.ReferralHandedOver;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;

/** From one intervention: an address given on the day, which Karim follows now, and on the next a contact made that came to a good end. */
final class ReferralsOfTheCast {

    static final String ADDRESS = "01890a5e-0000-7000-8000-000000000002";

    private ReferralsOfTheCast() {}

    static List<HeardAnnouncement> facts() {
        return List.of(
                heard(REFERRAL, 0, proposed(REFERRAL, "CONTACT", "2018-03-06")),
                heard(ADDRESS, 0, proposed(ADDRESS, "ORIENTATION", "2018-03-05")),
                heard(REFERRAL, 1, new ReferralClosed(REFERRAL, NADIA, "2018-03-20", "PRISE_EN_CHARGE")),
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

    private static ReferralProposed proposed(String id, String level, String date) {
        String partner = level.equals("ORIENTATION") ? "CCAS-LY8" : null;
        return new ReferralProposed(id, ID, NADIA, date, level, "CCAS", partner, "TER", "LY8-EUS", List.of(NADIA));
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.REFERRALS, stream, sequence, EVENING, announcement);
    }
}
