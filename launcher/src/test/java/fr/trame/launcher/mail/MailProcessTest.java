package fr.trame.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailProcessTest {

    private final MailProcess process = MailProcess.start(0, 0);

    @AfterEach
    void close() {
        process.close();
    }

    @Test
    void showsNothingAtFirst() throws Exception {
        assertThat(get("/").body()).contains("Aucun courriel").contains("lang=\"fr\"");
        assertThat(get("/1").statusCode()).isEqualTo(404);
    }

    @Test
    void listsWhatItWasGivenForAnybodyTheLatestFirst() throws Exception {
        send("centre@example.org", "Premier", "Bonjour", "<p>Bonjour</p>");
        send("foyer@example.org", "Second : réponse", "Bonjour", "<p>Bonjour</p>");
        assertThat(get("/").body()).containsSubsequence("foyer@example.org", "Second : réponse", "centre@example.org");
        assertThat(get("/mails.json").body())
                .contains("\"subject\":\"Second : réponse\"", "\"to\":\"centre@example.org\"");
    }

    @Test
    void showsWhatALetterSaysAndDoesNothingOfIt() throws Exception {
        send("centre@example.org", "<script>alert(1)</script>", "<b>texte</b>", "<script>alert(2)</script>\"><i>");
        HttpResponse<String> answer = get("/1");
        assertThat(answer.body())
                .contains("&lt;b&gt;texte&lt;/b&gt;")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt;&quot;&gt;&lt;i&gt;")
                .doesNotContain("<script");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void doesNotAnswerToANameThatSomebodyElseLedHere() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), process.page())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).contains("421");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + process.page() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(process.port()));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("ne-pas-repondre@trame.invalid"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        MimeMultipart forms = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        forms.addBodyPart(plain);
        forms.addBodyPart(rich);
        mail.setContent(forms);
        Transport.send(mail);
    }
}
