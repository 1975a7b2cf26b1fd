package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;

import fr.trame.contracts.Topics;
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
