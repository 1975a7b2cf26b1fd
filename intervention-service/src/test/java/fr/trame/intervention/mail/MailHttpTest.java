package fr.trame.intervention.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.mail.Letter;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.security.Caller;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** With a server that is named and away: letters wait. */
@TestPropertySource(
        properties = {
            "trame.mail.host=127.0.0.1",
            "trame.mail.port=1",
            "trame.mail.from=ne-pas-repondre@trame.invalid",
            "trame.mail.pause=PT1H"
        })
class MailHttpTest extends ServiceTest {

    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);
    private static final Caller DPO = new Caller("emp-paul", Set.of("DPO"), null);

    @Autowired
    MailOutbox outbox;

    @Test
    void tellsHowLettersStandWithoutAddressesAndWords() {
        String id = put();
        Answer answer = get(DIRECTOR, "/api/mails");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("on").asBoolean()).isTrue();
        assertThat(answer.raw().body()).contains(id, "thing-1").doesNotContain("centre@example", "Sujet", "Texte");
        assertThat(get(DPO, "/api/mails?trouble=true").raw().body()).doesNotContain(id);
    }

    @Test
    void leavesOneThatWaitsAsItIs() {
        String id = put();
        Answer answer = change(DIRECTOR, "POST", "/api/mails/" + id + "/again", null, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isIn("WAITING", "SENDING");
        assertThat(outbox.stateOf(id))
                .hasValueSatisfying(posted -> assertThat(posted.steps()).hasSize(1));
    }

    @Test
    void refusesWhatCannotBe() {
        String id = put();
        assertProblem(
                change(DIRECTOR, "POST", "/api/mails/" + id + "/came-back", null, null), 409, "mail-not-sent", "");
        assertProblem(change(DIRECTOR, "POST", "/api/mails/nothing/again", null, null), 404, "unknown-mail", "");
        assertProblem(change(DPO, "POST", "/api/mails/" + id + "/again", null, null), 403, "forbidden", "");
        assertThat(outbox.stateOf(id).orElseThrow().state()).isIn(MailState.WAITING, MailState.SENDING);
    }

    private String put() {
        String id = newId();
        outbox.put(new Letter(id, "centre@example.org", "Sujet", "Texte", null, "test", "thing-1"));
        return id;
    }
}
