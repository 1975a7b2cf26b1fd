package fr.trame.reporting.conflicts;

import fr.trame.contracts.Topics;
import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictAssigned;
import fr.trame.contracts.conflict.ConflictClosed;
import fr.trame.contracts.conflict.ConflictFollowedUp;
import fr.trame.contracts.conflict.ConflictNotOpened;
import fr.trame.contracts.conflict.ConflictOpened;
import fr.trame.contracts.conflict.ConflictReopened;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Eight conflict cases of 2018, one of each kind of life. What is announced of a day is known at noon of it. */
public final class Cases {

    public static final String KEPT = id('1');
    public static final String NOT_OPENED = id('2');
    public static final String REFUSED = id('3');
    public static final String NEVER_CHECKED = id('4');
    public static final String UNDER_WAY = id('5');
    public static final String AWAITING = id('6');
    public static final String INADMISSIBLE = id('7');
    public static final String REOPENED = id('8');

    private static final String AUTHOR = Cast.AMINA;

    private final String id;
    private final AtomicLong sequence = new AtomicLong();
    private final Stream.Builder<HeardAnnouncement> all = Stream.builder();

    private Cases(String id, String team, String requested) {
        this.id = id;
        say(
                requested,
                new ConflictRequested(
                        id, AUTHOR, requested, "CONFLIT", "BAILLEUR", "ECRIT", "VOIS_BRUIT", team, "LY8-EUS", null));
    }

    /** All that is announced of them. */
    public static List<HeardAnnouncement> all() {
        return Stream.of(
                        new Cases(KEPT, "TER", "2018-01-10")
                                .assigned("2018-01-11")
                                .opened("2018-01-12")
                                .agreed("2018-02-11", "ECRIT")
                                .checked("2018-02-26", 1, "ROMPU")
                                .checked("2018-03-13", 2, "TENU_PARTIEL")
                                .checked("2018-05-12", 3, "TENU")
                                .closed("2018-05-14", "ACC_ECRIT"),
                        new Cases(NOT_OPENED, "TER", "2018-01-15").notOpened("2018-01-20"),
                        new Cases(REFUSED, "TER", "2018-02-01")
                                .opened("2018-02-03")
                                .closed("2018-04-04", "REFUS_B"),
                        new Cases(NEVER_CHECKED, "TER", "2018-03-01")
                                .opened("2018-03-02")
                                .agreed("2018-03-12", "ORAL")
                                .closed("2018-04-30", "ACC_ORAL"),
                        new Cases(UNDER_WAY, "HAB", "2018-12-20").opened("2018-12-22"),
                        new Cases(AWAITING, "TER", "2018-12-28"),
                        new Cases(INADMISSIBLE, "TER", "2018-04-30")
                                .opened("2018-05-01")
                                .closed("2018-05-03", "HORS"),
                        new Cases(REOPENED, "HAB", "2018-05-30")
                                .opened("2018-06-01")
                                .closed("2018-06-20", "ABANDON")
                                .reopened("2018-07-01")
                                .closed("2018-08-01", "DIALOGUE"))
                .flatMap(one -> one.all.build())
                .toList();
    }

    private static String id(char last) {
        return "0192f000-0000-7000-8000-0000000000c" + last;
    }

    private Cases say(String day, Object announcement) {
        Instant noon = Instant.parse(day + "T12:00:00Z");
        all.add(new HeardAnnouncement(Topics.CONFLICTS, id, sequence.getAndIncrement(), noon, announcement));
        return this;
    }

    private Cases assigned(String day) {
        return say(day, new ConflictAssigned(id, AUTHOR, day, List.of(Cast.AMINA)));
    }

    private Cases opened(String day) {
        return say(day, new ConflictOpened(id, AUTHOR, day, after(day, 90), after(day, 180)));
    }

    private Cases notOpened(String day) {
        return say(day, new ConflictNotOpened(id, AUTHOR, day, "ANCIEN"));
    }

    private Cases agreed(String day, String form) {
        return say(day, new ConflictAgreed(id, AUTHOR, day, form, false, 2, after(day, 15), after(day, 120)));
    }

    private Cases checked(String day, int check, String standing) {
        return say(day, new ConflictFollowedUp(id, AUTHOR, day, check, check == 3 ? null : after(day, 15), standing));
    }

    private Cases closed(String day, String outcome) {
        return say(day, new ConflictClosed(id, AUTHOR, day, outcome, after(day, 730)));
    }

    private Cases reopened(String day) {
        return say(day, new ConflictReopened(id, AUTHOR, day, after(day, 90), after(day, 180)));
    }

    private static String after(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
