package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.intervention.referral.link.PartnerLinks;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import fr.trame.platform.mail.Letter;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.mail.Posted;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the runner meets, in memory, under a clock that goes hour by hour. At one of the steps that it takes the process may be killed,
 * before the step is done or right after.
 */
final class ReminderWorld implements Waiting {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A letter as it was put. */
    record Sent(String id, String partner, Instant at, String to, String text) {}

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Map<String, Followed> referrals = new LinkedHashMap<>();
    final List<Sent> sent = new ArrayList<>();
    final Map<String, String> links = new HashMap<>();
    final Map<String, Instant> silent = new LinkedHashMap<>();
    private final Map<String, List<ReminderEvent>> streams = new HashMap<>();
    private final ReminderRunner runner;
    private int steps;
    private int killAt = -1;
    private boolean afterwards;
    private Instant now = Instant.EPOCH;
    boolean on = true;

    ReminderWorld(ReminderTerms terms) {
        WorkingHours hours = new WorkingHours(terms.from(), terms.until(), PARIS);
        runner = new ReminderRunner(this, book(), partnerLinks(), outbox(), own(), new ReminderPlan(terms, hours));
    }

    static ReminderTerms terms() {
        return new ReminderTerms(
                true,
                List.of(9, 21, 45),
                Map.of("RAPIDE", List.of(3)),
                60,
                21,
                7,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }

    /** Dies at the step of this number. */
    ReminderWorld killedAt(int step, boolean afterIt) {
        killAt = step;
        afterwards = afterIt;
        return this;
    }

    int steps() {
        return steps;
    }

    void follow(String id, String partner, String contact, Instant at) {
        LocalDate day = at.atZone(PARIS).toLocalDate();
        referrals.put(id, new Followed(id, partner, "CS", "CONTACT_PRIS", day, day, at, contact, null));
    }

    void change(String id, String status, Instant at, boolean answered) {
        Followed one = referrals.get(id);
        referrals.put(
                id,
                new Followed(
                        id,
                        one.partner(),
                        one.partnerType(),
                        status,
                        at.atZone(PARIS).toLocalDate(),
                        one.proposed(),
                        one.sent(),
                        one.contact(),
                        answered ? at : one.answered()));
    }

    /** Who died begins anew an hour later. */
    void run(Instant at) {
        now = at;
        try {
            runner.run(at, () -> {
                step(() -> {});
                return true;
            });
        } catch (Killed dead) {
            killAt = -1;
        }
    }

    private void step(Runnable work) {
        boolean dies = ++steps == killAt;
        if (dies && !afterwards) {
            throw new Killed();
        }
        work.run();
        if (dies) {
            throw new Killed();
        }
    }

    @Override
    public List<Followed> all() {
        return List.copyOf(referrals.values());
    }

    @Override
    public Optional<Followed> now(String referral) {
        return Optional.ofNullable(referrals.get(referral));
    }

    @Override
    public void giveUp(String referral, Instant at) {
        step(() -> {
            silent.put(referral, at);
            referrals.remove(referral);
        });
    }

    private ReminderBook book() {
        return new ReminderBook(null, null) {
            @Override
            ReminderPast of(String partner) {
                return ReminderPast.of(streams.getOrDefault(partner, List.of()));
            }

            @Override
            void begin(DigestBegun begun) {
                step(() -> streams.computeIfAbsent(begun.partnerId(), _ -> new ArrayList<>())
                        .add(begun));
            }

            @Override
            void end(DigestEnded ended) {
                step(() -> streams.get(ended.partnerId()).add(ended));
            }
        };
    }

    private PartnerLinks partnerLinks() {
        return new PartnerLinks() {
            @Override
            public Optional<Renewed> renew(ReferralId referral, String id, String by, Instant at) {
                if (sent.stream().anyMatch(letter -> letter.id().equals(id))) {
                    return Optional.empty();
                }
                step(() -> links.put(referral.value(), "secret-" + steps + "."));
                String contact = referrals.get(referral.value()).contact();
                URI address = URI.create("https://trame.example/reponse#" + links.get(referral.value()));
                return Optional.of(new Renewed(address, contact + "@example.org", "TER", LocalDate.of(2027, 1, 1)));
            }

            @Override
            public Optional<Sending> of(ReferralId referral) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private MailOutbox outbox() {
        return (MailOutbox) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MailOutbox.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "isOn" -> on;
                    case "stateOf" ->
                        sent.stream()
                                .filter(letter -> letter.id().equals(arguments[0]))
                                .map(ReminderWorld::posted)
                                .findFirst();
                    case "put" -> {
                        step(() -> put((Letter) arguments[0]));
                        yield posted(sent.getLast());
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private void put(Letter letter) {
        if (sent.stream().noneMatch(one -> one.id().equals(letter.id()))) {
            sent.add(new Sent(letter.id(), letter.about(), now, letter.to(), letter.text()));
        }
    }

    private static Posted posted(Sent letter) {
        return new Posted(
                letter.id(),
                ReminderLetter.PURPOSE,
                letter.partner(),
                MailState.WAITING,
                letter.at(),
                0,
                letter.at(),
                null,
                null,
                List.of(),
                false);
    }

    /** Nobody has described the association. */
    private static OwnAssociation own() {
        return (OwnAssociation) Proxy.newProxyInstance(
                ReminderWorld.class.getClassLoader(),
                new Class<?>[] {OwnAssociation.class},
                (_, method, _) -> method.getName().equals("on") ? NOBODY : Optional.empty());
    }

    private static final OwnAssociation.Described NOBODY = new OwnAssociation.Described(
            false,
            OwnAssociation.NEUTRAL,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            new OwnAssociation.DpoContact(null, null, null));
}
