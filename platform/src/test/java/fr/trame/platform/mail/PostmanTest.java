package fr.trame.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each answer of a server means, by a server that answers what it is told to. */
class PostmanTest {

    private static final String HANG_UP = "";

    private final ServerSocket socket = listen();

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 not from you, SENDER_REFUSED, 550",
        "MAIL, 451 4.3.0 later, SERVER_BUSY, 451",
        "RCPT, 550 5.1.1 no such mailbox, ADDRESS_REFUSED, 550",
        "RCPT, 450 4.2.1 greylisted, SERVER_BUSY, 450",
        "DATA, 554 5.5.1 no, MESSAGE_REFUSED, 554",
        "DATA, 421 4.3.2 shutting down, SERVER_BUSY, 421",
        "., 552 5.3.4 too big, MESSAGE_REFUSED, 552",
        "., 452 4.3.1 full, SERVER_BUSY, 452",
    })
    void tellsWhatAnAnswerMeans(String command, String answer, MailTrouble trouble, int code) {
        assertThat(deliverTo(Map.of(command, answer))).isEqualTo(new Delivery(trouble, code));
    }

    @Test
    void isTaken() {
        assertThat(deliverTo(Map.of())).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void isTakenWhereOnlyTheGoodbyeFails() {
        assertThat(deliverTo(Map.of("QUIT", HANG_UP))).isEqualTo(Delivery.TAKEN);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, NO_SERVER", "RCPT, NO_SERVER", "DATA, NO_SERVER", "., NO_ANSWER"})
    void isDoubtfulOnlyWhereTheLineEndsAfterTheLetterBegan(String command, MailTrouble trouble) {
        assertThat(deliverTo(Map.of(command, HANG_UP))).isEqualTo(Delivery.failed(trouble));
    }

    @Test
    void findsNobody() throws IOException {
        socket.close();
        assertThat(deliver()).isEqualTo(Delivery.failed(MailTrouble.NO_SERVER));
    }

    private Delivery deliverTo(Map<String, String> answers) {
        Thread.ofVirtual().start(() -> serve(answers));
        return deliver();
    }

    private Delivery deliver() {
        return new Postman(TestMail.settings("127.0.0.1", socket.getLocalPort()), Clock.systemUTC())
                .deliver("l-1", new LetterContent("centre@example.org", "Sujet", "Texte", null));
    }

    private void serve(Map<String, String> answers) {
        try (Socket client = socket.accept();
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 here");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = data ? line : line.split(" ", 2)[0];
                if (data && !line.equals(".")) {
                    continue;
                }
                String usual = command.equals("DATA") ? "354 go on" : "250 ok";
                String answer = answers.getOrDefault(command, usual);
                if (answer.isEmpty()) {
                    return;
                }
                say(client, answer);
                data = command.equals("DATA") && answer.startsWith("354");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        for (String each : List.of(line, "\r\n")) {
            client.getOutputStream().write(each.getBytes(StandardCharsets.US_ASCII));
        }
        client.getOutputStream().flush();
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
