package fr.trame.intervention.referral.reminder;

import static fr.trame.intervention.referral.reminder.ReminderWorld.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.referral.reminder.ReminderWorld.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of reminders, hour by hour. */
class ReminderRunnerTest {

    private static final String A = "01890a5e-0000-7000-8000-00000000000a";
    private static final String B = "01890a5e-0000-7000-8000-00000000000b";
    private static final String C = "01890a5e-0000-7000-8000-00000000000c";
    private static final String D = "01890a5e-0000-7000-8000-00000000000d";
    private static final Instant START = at("2026-03-02T10:30");
    private static final int DAYS = 120;

    private ReminderWorld world = new ReminderWorld(ReminderWorld.terms());

    @Test
    void remindsAfter9And21And45DaysAndEndsWithoutNewsAfter60() {
        world.follow(A, "p-1", "c-1", START);
        live(_ -> {});
        assertThat(days("p-1"))
                .as("9, 21 and 45 days later; the second one would be a Monday, clocks went forward in between")
                .containsExactly("2026-03-11", "2026-03-23", "2026-04-16");
        assertThat(world.silent.get(A).atZone(PARIS).toLocalDate()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(world.sent).allSatisfy(letter -> assertThat(letter.to()).isEqualTo("c-1@example.org"));
    }

    @Test
    void makesANewLinkForEachMail() {
        world.follow(A, "p-1", "c-1", START);
        live(_ -> {});
        assertThat(world.sent.stream().map(ReminderRunnerTest::secrets).distinct())
                .hasSize(3);
        assertThat(secrets(world.sent.getLast())).isEqualTo(List.of(world.links.get(A)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10T09:00, 0", "2026-03-12T09:00, 1", "2026-03-24T09:00, 2", "2026-04-20T09:00, 3"})
    void stopsAtTheAnswer(LocalDateTime answered, int reminders) {
        world.follow(A, "p-1", "c-1", START);
        live(hour -> {
            if (hour.equals(at(answered.toString()))) {
                world.change(A, "CONTACT_PRIS", hour, true);
            }
        });
        assertThat(world.sent).hasSize(reminders);
        assertThat(world.silent).isEmpty();
    }

    @Test
    void asksOnceWhetherCareBeganWhereThePersonWasReceived() {
        world.follow(A, "p-1", "c-1", START);
        live(hour -> {
            if (hour.equals(at("2026-03-16T15:00"))) {
                world.change(A, "RECUE", hour, true);
            }
        });
        assertThat(days("p-1")).as("Easter Monday is the 21st day").containsExactly("2026-03-11", "2026-04-07");
        assertThat(world.sent.getLast().text()).contains("la prise en charge a-t-elle commencé");
        assertThat(world.silent).isEmpty();
    }

    @Test
    void putsWhatIsDueOfOnePartnerIntoOneMailAWeek() {
        world.follow(A, "p-1", "c-1", START);
        world.follow(B, "p-1", "c-1", START.plus(Duration.ofDays(1)));
        world.follow(C, "p-1", "c-1", START.plus(Duration.ofDays(3)));
        world.follow(D, "p-2", "c-2", START.plus(Duration.ofDays(1)));
        live(_ -> {});
        assertThat(days("p-1").getFirst()).isEqualTo("2026-03-11");
        List<Instant> mails = world.sent.stream()
                .filter(letter -> letter.partner().equals("p-1"))
                .map(Sent::at)
                .toList();
        for (int n = 1; n < mails.size(); n++) {
            assertThat(ChronoUnit.DAYS.between(day(mails.get(n - 1)), day(mails.get(n))))
                    .isGreaterThanOrEqualTo(7);
        }
        assertThat(secrets(world.sent.get(2)))
                .as("those of B and C a week later")
                .hasSize(2);
        assertThat(days("p-2")).first().isEqualTo("2026-03-12");
        assertThat(world.silent.keySet()).containsExactlyInAnyOrder(A, B, C, D);
    }

    @Test
    void writesToEachContactOfAPartnerInOneWeek() {
        world.follow(A, "p-1", "c-1", START);
        world.follow(B, "p-1", "c-2", START);
        world.run(at("2026-03-11T09:00"));
        assertThat(world.sent).extracting(Sent::to).containsExactly("c-1@example.org", "c-2@example.org");
        world.run(at("2026-03-12T09:00"));
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void sendsOnlyTheLastOfThoseThatWereMissedAndEndsNothingBeforeItCouldBeAnswered() {
        world.follow(A, "p-1", "c-1", START);
        Instant back = at("2026-05-18T09:00"); // 77 days later
        for (Instant hour = back;
                hour.isBefore(back.plus(Duration.ofDays(20)));
                hour = hour.plus(Duration.ofHours(1))) {
            world.run(hour);
        }
        assertThat(days("p-1")).containsExactly("2026-05-18");
        assertThat(ChronoUnit.DAYS.between(day(back), day(world.silent.get(A)))).isGreaterThanOrEqualTo(7);
    }

    @Test
    void saysNothingAndEndsNothingWhereMailIsOff() {
        world.on = false;
        world.follow(A, "p-1", "c-1", START);
        live(_ -> {});
        assertThat(world.sent).isEmpty();
        assertThat(world.silent).isEmpty();
    }

    @Test
    void writesInWorkingHoursOnly() {
        for (int n = 0; n < 60; n++) {
            world.follow(
                    "01890a5e-0000-7000-8000-%012x".formatted(n),
                    "p-" + n,
                    "c-" + n,
                    START.plus(Duration.ofHours(17L * n)));
        }
        live(_ -> {});
        WorkingHours hours = new WorkingHours(
                ReminderWorld.terms().from(), ReminderWorld.terms().until(), PARIS);
        assertThat(world.sent)
                .hasSizeGreaterThan(100)
                .allSatisfy(letter -> assertThat(hours.contains(letter.at())).isTrue());
    }

    @Test
    void sendsTheSameAndNothingTwiceWhereverItIsKilled() {
        ReminderWorld whole = busy(new ReminderWorld(ReminderWorld.terms()));
        assertThat(whole.steps()).isGreaterThan(80);
        for (int step = 1; step <= whole.steps(); step++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                ReminderWorld killed = busy(new ReminderWorld(ReminderWorld.terms()).killedAt(step, afterwards));
                String where = "killed at step " + step + (afterwards ? ", done" : "");
                assertThat(bySize(killed)).as(where).isEqualTo(bySize(whole));
                assertThat(killed.silent.keySet()).as(where).isEqualTo(whole.silent.keySet());
                assertThat(killed.sent).extracting(Sent::id).as(where).doesNotHaveDuplicates();
                killed.links.forEach((referral, link) -> assertThat(killed.sent)
                        .as(where + ": the link that is good is in a mail")
                        .anySatisfy(letter -> assertThat(secrets(letter)).contains(link)));
            }
        }
    }

    private ReminderWorld busy(ReminderWorld one) {
        world = one;
        world.follow(A, "p-1", "c-1", START);
        world.follow(B, "p-1", "c-2", START);
        world.follow(C, "p-1", "c-1", START.plus(Duration.ofDays(2)));
        world.follow(D, "p-2", "c-3", START.plus(Duration.ofDays(1)));
        live(4, hour -> {
            if (hour.equals(at("2026-03-20T14:00"))) {
                world.change(B, "RECUE", hour, true);
            }
        });
        return world;
    }

    /** Letters by their ids, with how many referrals each asks about. */
    private static Map<String, Integer> bySize(ReminderWorld one) {
        return one.sent.stream()
                .collect(Collectors.toMap(Sent::id, letter -> secrets(letter).size()));
    }

    private interface Happening {

        void at(Instant hour);
    }

    private void live(Happening happening) {
        live(1, happening);
    }

    private void live(int everyHours, Happening happening) {
        Instant first = START.truncatedTo(ChronoUnit.HOURS);
        for (int hour = 0; hour < 24 * DAYS; hour += everyHours) {
            Instant now = first.plus(Duration.ofHours(hour));
            happening.at(now);
            world.run(now);
        }
    }

    private List<String> days(String partner) {
        return world.sent.stream()
                .filter(letter -> letter.partner().equals(partner))
                .map(letter -> day(letter.at()).toString())
                .toList();
    }

    private static List<String> secrets(Sent letter) {
        return letter.text()
                .lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#') + 1))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(PARIS).toLocalDate();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
