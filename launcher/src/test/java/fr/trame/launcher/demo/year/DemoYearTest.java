package fr.trame.launcher.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.demo.staff.Employee;
import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.staff.TeamShape;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DemoYearTest {

    private static final DemoYear YEAR = DemoYear.generate();
    private static final List<Facts> COUNTED =
            YEAR.entries().stream().filter(Entry::counts).map(Entry::present).toList();

    @Test
    void holdsExactlyTheInterventionsAndReferralsOf2018() {
        assertThat(COUNTED).hasSize(34_444);
        assertThat(YEAR.referrals().stream().filter(Referral::counts)).hasSize(1_632);
        assertThat(YEAR.referrals().stream().filter(referral -> !referral.counts()))
                .hasSize(DemoYear.SIGNPOSTINGS);
        assertThat(YEAR.entries()).hasSize(34_444 + DemoYear.VOIDED);
        assertThat(YEAR.entries().stream().filter(entry -> entry.amended() != null))
                .hasSize(DemoYear.AMENDED);
    }

    @Test
    void isTheSameBytesEachTime() {
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.writeValueAsBytes(DemoYear.generate())).isEqualTo(json.writeValueAsBytes(YEAR));
    }

    @Test
    void worksMondayToSaturdayWithoutPublicHolidaysFromMorningToEarlyEvening() {
        assertThat(WorkingYear.days()).hasSize(303);
        List<Facts> all =
                YEAR.entries().stream().flatMap(DemoYearTest::versions).toList();
        all.stream().map(Facts::date).distinct().map(LocalDate::parse).forEach(date -> {
            assertThat(date.getYear()).isEqualTo(2018);
            assertThat(date.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
            assertThat(WorkingYear.HOLIDAYS).doesNotContain(date);
        });
        assertThat(all.stream().map(Facts::startTime).filter(Objects::nonNull).distinct())
                .allMatch(time -> time.compareTo("09:30") >= 0 && time.compareTo("19:40") <= 0);
    }

    @Test
    void everyWorkingDayHasSomethingAndNoMonthLooksLikeAnother() {
        assertThat(COUNTED.stream().map(Facts::date).distinct()).hasSize(303);
        Map<String, Long> months = COUNTED.stream()
                .collect(Collectors.groupingBy(facts -> facts.date().substring(0, 7), Collectors.counting()));
        assertThat(months).hasSize(12);
        assertThat(new HashSet<>(months.values())).hasSize(12);
        assertThat(months.values()).allMatch(count -> count > 1_500 && count < 4_000);
    }

    @Test
    void employsFortyEightPeopleInTheRolesOf2018() {
        List<Employee> staff = YEAR.staff();
        assertThat(staff).hasSize(48);
        assertThat(staff.stream().filter(person -> person.gender().equals("F"))).hasSize(25);
        assertThat(staff.stream().filter(person -> person.gender().equals("H"))).hasSize(23);
        assertThat(staff.stream()
                        .flatMap(person -> person.roles().stream())
                        .collect(Collectors.groupingBy(role -> role, Collectors.counting())))
                .isEqualTo(Map.of(
                        "DIR", 1L, "RSV", 2L, "RRH", 1L, "RDQ", 1L, "REF_QUA", 1L, "REF_US", 1L, "REF_COM", 1L,
                        "ACC_MET", 1L, "MGR", 5L, "MED", 34L));
        assertThat(staff.stream()
                        .map(person -> person.givenName() + person.familyName())
                        .distinct())
                .hasSize(48);
        assertThat(staff.stream().map(Employee::id).distinct()).hasSize(48);
        assertThat(Staff.head("STE").roles()).containsExactly("RSV");
    }

    @Test
    void givesEachTeamItsMediatorsAndEachMediatorAYearsWork() {
        assertThat(TeamShape.ALL.stream().map(TeamShape::code))
                .containsExactly("STE", "TER", "HAB", "EPU", "MAE", "ETA");
        assertThat(TeamShape.ALL.stream().mapToInt(TeamShape::mediators).sum()).isEqualTo(34);
        Map<String, Long> work = COUNTED.stream()
                .flatMap(facts -> facts.mediators().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(work).hasSize(34);
        assertThat(work.values()).allMatch(count -> count > 700 && count < 2_200);
    }

    @Test
    void namesOneOrTwoDistinctMediatorsOfTheTeam() {
        Map<String, String> teams =
                YEAR.staff().stream().filter(p -> p.is("MED")).collect(Collectors.toMap(Employee::id, p -> p.team()));
        Set<List<String>> people = new HashSet<>();
        YEAR.entries().stream().flatMap(DemoYearTest::versions).forEach(facts -> {
            people.add(facts.mediators());
            assertThat(facts.mediators().stream().allMatch(id -> facts.team().equals(teams.get(id))))
                    .isTrue();
        });
        assertThat(people).allMatch(ids -> ids.size() <= 2 && Set.copyOf(ids).size() == ids.size());
        long pairs =
                COUNTED.stream().filter(facts -> facts.mediators().size() == 2).count();
        assertThat(pairs * 100 / COUNTED.size()).isBetween(28L, 38L);
    }

    @Test
    void usesOnlyCodesOfTheReferenceLists() {
        Reference reference = Reference.read();
        YEAR.entries().stream().flatMap(DemoYearTest::versions).forEach(facts -> {
            reference.knows("DOMAINE", facts.mainDomain());
            facts.secondaryDomains().forEach(domain -> reference.knows("DOMAINE", domain));
            reference.knows("MODE", facts.mode());
            reference.knows("TEMPO", facts.tempo());
            reference.knows("ORIGINE", facts.origin());
            reference.knows("THEME", facts.theme());
            reference.knows("LIEU", facts.placeType());
            (facts.outcomes() == null ? List.<String>of() : facts.outcomes())
                    .forEach(outcome -> reference.knows("RESULTAT", outcome));
            if (facts.publics() != null) {
                facts.publics().age().keySet().forEach(code -> reference.knows("AGE", code));
                facts.publics().gender().keySet().forEach(code -> reference.knows("GENRE", code));
                facts.publics().capacity().keySet().forEach(code -> reference.knows("QUALITE", code));
            }
            reference.knowsPlace(facts);
        });
        YEAR.referrals().forEach(referral -> {
            reference.knows("MER_FORME", referral.level());
            reference.knows("TYPE_PART", referral.partnerType());
            if (referral.closing() != null) {
                reference.knows("MER_STATUT", referral.closing().outcome());
                if (referral.closing().proof() != null) {
                    reference.knows("MER_PREUVE", referral.closing().proof());
                }
                if (referral.closing().reason() != null) {
                    reference.knows("MER_REFUS", referral.closing().reason());
                }
            }
        });
    }

    @Test
    void describesNoMorePeopleThanWereMet() {
        COUNTED.stream().filter(facts -> facts.publics() != null).forEach(facts -> {
            for (Map<String, Integer> counts : List.of(
                    facts.publics().age(),
                    facts.publics().gender(),
                    facts.publics().capacity())) {
                int described = counts.values().stream().mapToInt(i -> i).sum();
                assertThat(described > 0 && described <= facts.peopleMet()).isTrue();
            }
        });
    }

    @Test
    void lowersTensionOrLeavesIt() {
        COUNTED.stream().filter(facts -> facts.tensionBefore() != null).forEach(facts -> {
            assertThat(facts.tensionBefore() <= 3 && facts.tensionAfter() >= 0).isTrue();
            assertThat(facts.tensionAfter() <= facts.tensionBefore()).isTrue();
        });
    }

    @Test
    void entersMostAtOnceSomeLateAndSomeUnfinished() {
        List<Duration> delays = YEAR.entries().stream().map(DemoYearTest::delay).toList();
        assertThat(delays).noneMatch(Duration::isNegative);
        long late = delays.stream().filter(delay -> delay.toDays() > 30).count();
        assertThat(late * 1000 / delays.size()).isBetween(18L, 35L);
        long incomplete = COUNTED.stream().filter(facts -> !facts.complete()).count();
        assertThat(incomplete * 1000 / COUNTED.size()).isBetween(30L, 50L);
    }

    @Test
    void givesEveryEntryAndReferralItsOwnVersionSevenId() {
        List<String> ids =
                new ArrayList<>(YEAR.entries().stream().map(Entry::id).toList());
        YEAR.referrals().forEach(referral -> ids.add(referral.id()));
        assertThat(ids).allMatch(id -> id.charAt(14) == '7' && "89ab".indexOf(id.charAt(19)) >= 0);
        assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
    }

    @Test
    void refersFromCompleteEntriesAndClosesAfterwards() {
        Set<String> counted =
                YEAR.entries().stream().filter(Entry::counts).map(Entry::id).collect(Collectors.toSet());
        YEAR.referrals().forEach(referral -> {
            assertThat(counted.contains(referral.intervention().id())).isTrue();
            assertThat(referral.date())
                    .isEqualTo(referral.intervention().facts().date());
            if (referral.closing() != null) {
                assertThat(referral.closing().date()).isGreaterThan(referral.date());
                assertThat(referral.gestures(0)).isNotEmpty();
            }
        });
    }

    @Test
    void writesFewAndShortNotes() {
        List<Facts> noted =
                COUNTED.stream().filter(facts -> facts.note() != null).toList();
        assertThat(noted.size() * 100 / COUNTED.size()).isBetween(4, 12);
        assertThat(noted).allMatch(facts -> facts.note().length() < 100);
    }

    private static Stream<Facts> versions(Entry entry) {
        return entry.amended() == null ? Stream.of(entry.facts()) : Stream.of(entry.facts(), entry.amended());
    }

    private static Duration delay(Entry entry) {
        Instant dayOfFact = LocalDate.parse(entry.facts().date())
                .atStartOfDay(WorkingYear.PARIS)
                .toInstant();
        return Duration.between(dayOfFact, entry.enteredAt());
    }
}
