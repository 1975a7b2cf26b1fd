package fr.trame.platform.privacy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.NoScans;
import fr.trame.platform.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private static final Kind CASE = new Kind("case.read", "un dossier");
    private static final Caller NADIA = new Caller("emp-nadia", Set.of("MED"), "TER");
    private static final Caller PAULA = new Caller("emp-paula", Set.of("MGR"), "TER");

    private final TestDatabase database = TestDatabase.start();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsWhoReadWhatWhenAndWhy() {
        at("2026-03-05T13:05:00.123Z").note(PAULA, CASE, "case-1", "Urgence signalée par le bailleur");

        Access access =
                at("2026-03-05T20:00:00Z").of(LocalDate.of(2026, 3, 5), 10).getFirst();
        assertThat(access)
                .isEqualTo(new Access(
                        access.id(),
                        Instant.parse("2026-03-05T13:05:00.123Z"),
                        "emp-paula",
                        "case.read",
                        "un dossier",
                        "case-1",
                        "Urgence signalée par le bailleur"));
    }

    @Test
    void beginsAndEndsADayAtMidnightOfTheAssociation() {
        at("2026-07-01T21:59:59.999Z").note(NADIA, CASE, "the day before");
        at("2026-07-01T22:00:00Z").note(NADIA, CASE, "first of the day");
        at("2026-07-02T21:59:59.999Z").note(NADIA, CASE, "last of the day");
        at("2026-07-02T22:00:00Z").note(NADIA, CASE, "the day after");

        assertThat(subjects(at("2026-07-03T00:00:00Z").of(LocalDate.of(2026, 7, 2), 10)))
                .containsExactly("last of the day", "first of the day");
        assertThat(subjects(at("2026-07-03T00:00:00Z").of(LocalDate.of(2026, 7, 2), 1)))
                .containsExactly("last of the day");
    }

    @Test
    void tellsAPersonWhatTheyReadAndWhatWasReadOfThem() {
        at("2026-03-05T13:00:00Z").note(NADIA, CASE, "case-1");
        at("2026-03-05T13:01:00Z").note(PAULA, CASE, "emp-nadia");
        at("2026-03-05T13:02:00Z").note(PAULA, CASE, "case-1");

        AccessLog log = at("2026-03-06T00:00:00Z");
        List<Access> found = NoScans.in(database.database(), () -> log.concerning("emp-nadia", 10));
        assertThat(subjects(found)).containsExactly("emp-nadia", "case-1");
    }

    @Test
    void dropsWhatIsOlderThanAYearAndNothingElse() {
        at("2025-03-04T22:59:59Z").note(NADIA, CASE, "old");
        at("2025-03-05T00:00:00Z").note(NADIA, CASE, "kept");

        assertThat(at("2026-03-05T12:00:00Z").dropOld()).isEqualTo(1);
        assertThat(subjects(at("2026-03-05T12:00:00Z").concerning("emp-nadia", 10)))
                .containsExactly("kept");
        assertThat(at("2026-03-05T12:00:00Z").dropOld()).isZero();
    }

    @Test
    void failsWhereItCannotNote() {
        AccessLog log = at("2026-03-05T12:00:00Z");
        database.stop();
        assertThatThrownBy(() -> log.note(NADIA, CASE, "case-1")).isInstanceOf(MongoException.class);
    }

    private AccessLog at(String now) {
        return new AccessLog(
                database.database(),
                Period.ofYears(1),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                ZoneId.of("Europe/Paris"));
    }

    private static List<String> subjects(List<Access> accesses) {
        return accesses.stream().map(Access::subject).toList();
    }
}
