package fr.trame.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class CallerResolverTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void readsWhoActs() throws Exception {
        request.addHeader("Trame-Person", " emp-7 ");
        request.addHeader("Trame-Roles", "MED, MGR,");
        request.addHeader("Trame-Team", "TER");
        assertThat(resolve()).isEqualTo(new Caller("emp-7", Set.of("MED", "MGR"), "TER"));
    }

    @Test
    void needsAPersonOnly() throws Exception {
        request.addHeader("Trame-Person", "emp-7");
        assertThat(resolve()).isEqualTo(new Caller("emp-7", Set.of(), null));
    }

    @Test
    void refusesNobody() {
        request.addHeader("Trame-Person", " ");
        assertThatThrownBy(this::resolve).isInstanceOf(CallerUnknown.class);
    }

    @Test
    void givesAManagerTheOwnTeamAndADirectorEveryTeam() {
        assertThat(new Caller("a", Set.of("MGR"), "TER").manages("TER")).isTrue();
        assertThat(new Caller("a", Set.of("MGR"), "TER").manages("STE")).isFalse();
        assertThat(new Caller("a", Set.of("DIR"), null).manages("STE")).isTrue();
        assertThat(new Caller("a", Set.of("MED"), "TER").manages("TER")).isFalse();
    }

    private Caller resolve() throws Exception {
        var parameter = new MethodParameter(CallerResolverTest.class.getDeclaredMethod("takes", Caller.class), 0);
        return new CallerResolver().resolveArgument(parameter, null, new ServletWebRequest(request), null);
    }

    static void takes(Caller caller) {
        assertThat(caller).isNotNull();
    }
}
