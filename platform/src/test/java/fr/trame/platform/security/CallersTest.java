package fr.trame.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.career.Career;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.security.Caller.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The token says that Léa is head of the service Lyon; the register may know better. */
class CallersTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 2);
    private static final Career LEA = Career.NONE.begun(List.of("MED"), "TER", FIRST);

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Map<String, Career> people = new HashMap<>();
    private LocalDate today = LocalDate.of(2018, 3, 5);
    private final Callers callers = new Callers(
            beans.getBeanProvider(Register.class),
            beans.getBeanProvider(TeamsOfService.class),
            () -> today,
            nanos::get);

    CallersTest() {
        beans.addBean("register", (Register) person -> people.getOrDefault(person, Career.NONE));
        beans.addBean("teams", new TeamsOfService() {
            @Override
            public Set<String> of(String service) {
                asked.add(service);
                return Set.of(service + asked.size());
            }

            @Override
            public String service(String team) {
                return "of-" + team + "-";
            }
        });
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("of this test")
                        .header("alg", "RS256")
                        .claim(Callers.PERSON, "lea")
                        .claim(Callers.ROLES, List.of("RSV"))
                        .claim(Callers.TEAM, "STE")
                        .claim(Callers.SERVICE, "Lyon")
                        .build()));
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    private List<Post> posts() {
        nanos.addAndGet(Callers.FRESH.toNanos());
        return callers.of(new MockHttpServletRequest()).posts();
    }

    private Refusal refusal() {
        var refused = new ArrayList<Refusal>();
        assertThatThrownBy(this::posts)
                .isInstanceOfSatisfying(CommandRefused.class, failure -> refused.add(failure.reason()));
        return refused.getFirst();
    }

    @Test
    void asksForTheTeamsOfAServiceOnceASecondAndNotAtEachRequest() {
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("Lyon1");
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("Lyon1");
        nanos.addAndGet(Callers.FRESH.toNanos());
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("Lyon2");
        assertThat(asked).containsExactly("Lyon", "Lyon");
    }

    @Test
    void believesTheTokenOfWhoWasNeverInTheRegister() {
        assertThat(posts()).containsExactly(new Post(Set.of("RSV"), "STE", Set.of("Lyon1")));
    }

    @Test
    void believesTheRegisterFromTheDayOnThatItSays() {
        people.put("lea", LEA.assigned(List.of("MGR"), "HAB", today.plusDays(1)));
        assertThat(posts()).containsExactly(new Post(Set.of("MED"), "TER", Set.of()));
        today = today.plusDays(1);
        assertThat(posts()).containsExactly(new Post(Set.of("MGR"), "HAB", Set.of()));
    }

    @Test
    void keepsWhatEachPostGivesToItsTeam() {
        people.put("lea", LEA.posted(List.of("MGR"), "HAB", today, today));
        assertThat(posts())
                .containsExactly(new Post(Set.of("MED"), "TER", Set.of()), new Post(Set.of("MGR"), "HAB", Set.of()));
        today = today.plusDays(1);
        assertThat(posts()).hasSize(1);
    }

    @Test
    void takesTheServiceOfTheTokenForWhoHeadsOneAndIsInNoTeam() {
        people.put("lea", LEA.assigned(List.of("RSV"), null, today));
        assertThat(posts()).containsExactly(new Post(Set.of("RSV"), null, Set.of("Lyon1")));
    }

    @Test
    void takesTheServiceOfTheTeamForWhoHeadsOneAndIsInATeam() {
        people.put("lea", LEA.assigned(List.of("RSV"), "STE", today));
        assertThat(posts()).containsExactly(new Post(Set.of("RSV"), "STE", Set.of("of-STE-1")));
    }

    @Test
    void readsAFunctionWithoutARoleAsThatOfAnyEmployee() {
        people.put("lea", LEA.assigned(List.of("REF_QUA", "ACC_MET", "???"), null, today));
        assertThat(posts().getFirst().roles()).containsExactlyInAnyOrder("RDQ", "EMP");
    }

    @Test
    void refusesWhoLeftAfterTheLastDayAndTakesBackWhoReturns() {
        Career leaver = LEA.left(today);
        people.put("lea", leaver);
        assertThat(posts()).hasSize(1);
        today = today.plusDays(1);
        assertThat(refusal()).isEqualTo(CommonRefusal.ACCESS_ENDED);
        people.put("lea", leaver.begun(List.of("MED"), "STE", today.plusDays(1)));
        assertThat(refusal()).isEqualTo(CommonRefusal.ACCESS_ENDED);
        today = today.plusDays(1);
        assertThat(posts()).hasSize(1);
    }

    @Test
    void letsWhoLeftDeliverForSevenDaysAsOnTheLastDay() {
        people.put("lea", LEA.posted(List.of("MGR"), "HAB", today, null).left(today));
        LocalDate last = today;
        today = last.plusDays(7);
        assertThat(refusal()).as("nothing else").isEqualTo(CommonRefusal.ACCESS_ENDED);
        nanos.addAndGet(Callers.FRESH.toNanos());
        Caller leaver = callers.of(new MockHttpServletRequest(), true);
        assertThat(leaver.left()).isEqualTo(last);
        assertThat(leaver.posts()).extracting(Post::team).containsExactly("TER", "HAB");
        today = last.plusDays(8);
        assertThatThrownBy(() -> callers.of(new MockHttpServletRequest(), true)).isInstanceOf(CommandRefused.class);
    }

    @Test
    void saysOfNobodyElseThatTheyLeft() {
        assertThat(callers.of(new MockHttpServletRequest(), true).left()).isNull();
        people.put("lea", LEA);
        nanos.addAndGet(Callers.FRESH.toNanos());
        assertThat(callers.of(new MockHttpServletRequest(), true).left()).isNull();
    }

    @Test
    void refusesWhoHasNotComeYet() {
        today = FIRST.minusDays(1);
        people.put("lea", LEA);
        assertThat(refusal()).isEqualTo(CommonRefusal.ACCESS_NOT_BEGUN);
    }
}
