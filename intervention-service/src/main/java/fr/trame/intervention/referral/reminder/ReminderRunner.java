package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.ReferralMoves;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.PartnerLinks;
import fr.trame.intervention.referral.reminder.ReminderEvent.Asked;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import fr.trame.intervention.referral.reminder.ReminderLetter.Line;
import fr.trame.platform.mail.MailOutbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Reminds partners of what is due now. What a mail is to be of is kept before any of it is done, and every step may be done again: a
 * letter of the same id is put once, and once it is, no link is made for it. Only one process does it at a time, for each new link ends the one
 * before.
 */
final class ReminderRunner {

    private final Waiting waiting;
    private final ReminderBook book;
    private final PartnerLinks links;
    private final MailOutbox letters;
    private final OwnAssociation own;
    private final ReminderPlan plan;

    ReminderRunner(
            Waiting waiting,
            ReminderBook book,
            PartnerLinks links,
            MailOutbox letters,
            OwnAssociation own,
            ReminderPlan plan) {
        this.waiting = waiting;
        this.book = book;
        this.links = links;
        this.letters = letters;
        this.own = own;
        this.plan = plan;
    }

    /** @param mine whether it is still this process's turn; asked before each partner, and before each mail */
    void run(Instant now, BooleanSupplier mine) {
        if (!letters.isOn() || !plan.hours().contains(now)) {
            return;
        }
        Map<String, List<Followed>> byPartner = waiting.all().stream()
                .collect(Collectors.groupingBy(Followed::partner, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Followed>> each : byPartner.entrySet()) {
            if (!mine.getAsBoolean()) {
                return;
            }
            remind(each.getKey(), each.getValue(), now, mine);
        }
    }

    private void remind(String partner, List<Followed> referrals, Instant now, BooleanSupplier mine) {
        ReminderPast past = book.of(partner);
        if (past.pending() != null) {
            finish(past.pending(), now, mine);
            return;
        }
        for (Followed referral : referrals) {
            if (plan.isSilent(referral, past, now)) {
                waiting.giveUp(referral.id(), now);
            }
        }
        if (!plan.mayWrite(past, now)) {
            return;
        }
        List<Asked> due = referrals.stream()
                .sorted(Comparator.comparing(Followed::sent).thenComparing(Followed::id))
                .filter(referral -> !plan.isSilent(referral, past, now))
                .flatMap(referral -> plan.due(referral, past, now).stream())
                .toList();
        if (!due.isEmpty()) {
            DigestBegun begun = new DigestBegun(partner, now, past.digests() + 1, due);
            book.begin(begun);
            finish(begun, now, mine);
        }
    }

    /** Puts what is still to be said; of what was put before the process died nothing is said again. */
    private void finish(DigestBegun digest, Instant now, BooleanSupplier mine) {
        Map<String, List<Asked>> byContact = digest.asked().stream()
                .collect(Collectors.groupingBy(Asked::contact, LinkedHashMap::new, Collectors.toList()));
        int put = 0;
        for (Map.Entry<String, List<Asked>> each : byContact.entrySet()) {
            String id = letterId(digest, each.getKey());
            if (letters.stateOf(id).isPresent()) {
                put++;
                continue;
            }
            List<Line> lines = lines(id, each.getValue(), now);
            if (!lines.isEmpty()) {
                if (!mine.getAsBoolean()) {
                    return; // whoever has the turn makes other links, and puts it
                }
                letters.put(ReminderLetter.of(id, digest.partnerId(), lines, own, day(now)));
                put++;
            }
        }
        book.end(new DigestEnded(digest.partnerId(), now, digest.number(), put));
    }

    static String letterId(DigestBegun digest, String contact) {
        return "reminder-" + digest.partnerId() + "-" + digest.number() + "-" + contact;
    }

    private List<Line> lines(String letter, List<Asked> asked, Instant now) {
        List<Line> lines = new ArrayList<>();
        for (Asked each : asked) {
            Optional<Followed> present = waiting.now(each.referralId()).filter(one -> stillAsked(one, each));
            present.flatMap(one -> links.renew(new ReferralId(one.id()), letter, ReferralMoves.BY_RULE, now))
                    .ifPresent(link -> lines.add(new Line(present.get().proposed(), each.step() == Asked.CARE, link)));
        }
        return List.copyOf(lines);
    }

    private static boolean stillAsked(Followed referral, Asked asked) {
        return referral.contact().equals(asked.contact())
                && (asked.step() == Asked.CARE ? referral.received() : referral.waits());
    }

    private LocalDate day(Instant now) {
        return now.atZone(plan.hours().zone()).toLocalDate();
    }
}
