package fr.trame.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class CallersTest {

    private final List<String> asked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksForTheTeamsOfAServiceOnceASecondAndNotAtEachRequest() {
        beans.addBean("teams", (TeamsOfService) service -> {
            asked.add(service);
            return Set.of("T" + asked.size());
        });
        var callers = new Callers(beans.getBeanProvider(TeamsOfService.class), nanos::get);
        signIn("Lyon");
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("T1");
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("T1");
        nanos.addAndGet(Callers.FRESH.toNanos());
        assertThat(callers.of(new MockHttpServletRequest()).serviceTeams()).containsExactly("T2");
        assertThat(asked).containsExactly("Lyon", "Lyon");
    }

    private static void signIn(String service) {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("of this test")
                        .header("alg", "RS256")
                        .claim(Callers.PERSON, "lea")
                        .claim(Callers.ROLES, List.of("RSV"))
                        .claim(Callers.SERVICE, service)
                        .build()));
    }
}
