package fr.trame.intervention.referral.reminder;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.trame.intervention.ServiceTest;
import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.link.PartnerLinks;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a real mail server: from the first link to its end without news. */
class ReminderServiceTest extends ServiceTest {

    private static final GreenMail SERVER = started();
    private static final Pattern TOKEN = Pattern.compile("/reponse#([A-Za-z0-9_-]{64})\\s");

    @Autowired
    WaitingReferrals waiting;

    @Autowired
    ReminderBook book;

    @Autowired
    PartnerLinks links;

    @Autowired
    MailOutbox outbox;

    @Autowired
    OwnAssociation own;

    @Autowired
    ReminderTerms terms;

    @Autowired
    ZoneId zone;

    private final String partner = newId();
    private final String address = partner + "@ccas.example";

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("trame.mail.host", () -> "127.0.0.1");
        properties.add("trame.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("trame.mail.from", () -> "ne-pas-repondre@trame.invalid");
        properties.add("trame.mail.pause", () -> "PT0.1S");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void sendsANewLinkInThePlaceOfTheOldOneAndStopsAtTheAnswer() throws Exception {
        String referral = referral();
        String first = token(arrived(1));

        runAfter(referral, 2);
        assertThat(outbox.about(partner)).isEmpty();
        runAfter(referral, 9);
        String second = token(arrived(2));

        assertThat(second).isNotEqualTo(first);
        assertThat(open("look", "{\"token\": \"" + first + "\"}")).isNotEqualTo(200);
        assertThat(open("look", "{\"token\": \"" + second + "\"}")).isEqualTo(200);
        assertThat(outbox.about(partner)).singleElement().satisfies(letter -> {
            assertThat(letter.purpose()).isEqualTo("partner.reminder");
            assertThat(letter.id()).isEqualTo("reminder-" + partner + "-1-ORGANISME");
        });
        assertThat(open("answers", """
                {"token": "%s", "answerId": "%s", "service": "Accueil", "function": "Agente", "word": "ACCEPTE"}\
                """.formatted(second, newId()))).isEqualTo(200);
        runAfter(referral, 21);
        runAfter(referral, 70);
        assertThat(outbox.about(partner)).hasSize(1);
        assertThat(shown(referral).text("/open")).isEqualTo("true");
    }

    @Test
    void endsWithoutNewsAfterSixtyDays() throws Exception {
        String referral = referral();
        arrived(1);
        for (int day : List.of(9, 21, 45)) {
            runAfter(referral, day);
        }
        assertThat(outbox.about(partner)).hasSize(3);
        runAfter(referral, 52);
        assertThat(shown(referral).text("/open")).isEqualTo("true");
        runAfter(referral, 64);
        Answer ended = shown(referral);
        assertThat(ended.text("/outcome")).as(ended.raw().body()).isEqualTo("SANS_NOUVELLE");
        runAfter(referral, 80);
        assertThat(outbox.about(partner)).hasSize(3);
    }

    /** To the CCAS of the test; the person agreed to it, and a link is sent. */
    private String referral() {
        String facts = "{\"name\": \"CCAS d’essai\", \"kind\": \"CCAS\", \"town\": \"Ville %s\", \"email\": \"%s\"}"
                .formatted(partner, address);
        done(post(AS_NADIA, "/api/partners", "{\"id\": \"" + partner + "\", \"facts\": " + facts + "}"));
        String intervention = newId();
        done(post(AS_NADIA, "/api/interventions", entry(intervention, "")));
        String id = newId();
        done(post(AS_NADIA, "/api/referrals", """
                {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS", \
                "partner": "%s", "status": "CONTACT_PRIS", "shared": ["PRENOM"]}\
                """.formatted(id, intervention, partner)));
        done(post(AS_NADIA, "/api/referrals/" + id + "/link", """
                {"id": "%s", "contact": "ORGANISME", "mediator": "emp-nadia", "firstName": "Nadia"}\
                """.formatted(newId())));
        await().until(() -> outbox.about(id).stream().anyMatch(letter -> letter.state() == MailState.SENT));
        return id;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isIn(200, 201);
    }

    /** Runs at a moment so many days later, or the next one at which people work. */
    private void runAfter(String referral, int days) {
        WorkingHours hours = new WorkingHours(terms.from(), terms.until(), zone);
        Waiting only = new Waiting() {
            @Override
            public List<Followed> all() {
                return now(referral).stream().toList();
            }

            @Override
            public Optional<Followed> now(String id) {
                return waiting.now(id);
            }

            @Override
            public void giveUp(String id, Instant at) {
                waiting.giveUp(id, at);
            }
        };
        Instant at = Instant.now()
                .atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(terms.from())
                .atZone(zone)
                .toInstant();
        new ReminderRunner(only, book, links, outbox, own, new ReminderPlan(terms, hours))
                .run(hours.next(at), () -> true);
    }

    /** The last of so many mails to the partner. */
    private MimeMessage arrived(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mails().size() == count);
        return mails().getLast();
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String token(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        if (content instanceof Multipart forms) {
            BodyPart plain = forms.getBodyPart(0);
            content = plain.getContent();
        }
        var found = TOKEN.matcher(content.toString());
        assertThat(found.find()).as(content.toString()).isTrue();
        return found.group(1);
    }

    private Answer shown(String referral) {
        return get(AS_NADIA, "/api/referrals/" + referral);
    }

    private int open(String what, String body) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service().resolve("/api/partner-links/" + what))
                    .header("Content-Type", "application/json")
                    .header("Trame-Client", "client of " + partner)
                    .POST(BodyPublishers.ofString(body));
            return http.send(request.build(), BodyHandlers.ofString()).statusCode();
        }
    }
}
