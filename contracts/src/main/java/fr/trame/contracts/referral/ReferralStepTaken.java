package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** A referral went on to a step of the list MER_STATUT. A level says how the partner was met, from then on;
 * the first one is the contact, since which it counts. */
@Anonymous
@Announcement(name = "referral-step-taken", topic = Topics.REFERRALS)
public record ReferralStepTaken(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_STATUT") String status,
        @Nullable @ListedIn("MER_FORME") String level,
        @Nullable String appointmentOn,
        @Nullable String appointmentAt,
        @Nullable @ListedIn("MER_PREUVE") String proof) {}
