package fr.trame.intervention.referral.link;

import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.intervention.association.OwnAssociation;
import fr.trame.platform.mail.Letter;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.mail.MailState;
import fr.trame.platform.mail.Posted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Nadia sends the CCAS a link about somebody who agreed to share a first name; whoever has the mail opens it without an account. */
@Import(LinkScene.Mail.class)
abstract class LinkScene extends ServiceTest {

    static final String PHONE = "04 72 00 00 01";
    private static final OwnAssociation.Described SAID = new OwnAssociation.Described(
            true,
            "Médiation d’essai",
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            new OwnAssociation.DpoContact(null, null, null));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080/reponse#([A-Za-z0-9_-]{64})\\s");

    final String client = "client of " + newId();
    String partner;

    @Autowired
    Letters letters;

    /** Where letters are kept, so that they can be read. */
    static final class Letters implements MailOutbox {

        final Map<String, Letter> put = new ConcurrentHashMap<>(new LinkedHashMap<>());

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Posted put(Letter letter) {
            put.putIfAbsent(letter.id(), letter);
            return stateOf(letter.id()).orElseThrow();
        }

        @Override
        public Optional<Posted> stateOf(String id) {
            return Optional.ofNullable(put.get(id))
                    .map(it -> new Posted(
                            id,
                            it.purpose(),
                            it.about(),
                            MailState.SENT,
                            Instant.EPOCH,
                            1,
                            null,
                            null,
                            null,
                            List.of(),
                            false));
        }

        @Override
        public List<Posted> about(String about) {
            return List.of();
        }

        @Override
        public List<Posted> latest(List<MailState> states, int limit) {
            return List.of();
        }

        @Override
        public Optional<Posted> again(String id, String by) {
            return Optional.empty();
        }

        @Override
        public Optional<Posted> cameBack(String id, String by) {
            return Optional.empty();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Mail {

        @Bean
        @Primary
        Letters letters() {
            return new Letters();
        }

        /** The team has a phone. */
        @Bean
        @Primary
        OwnAssociation associationOfTheTest() {
            return new OwnAssociation() {
                @Override
                public Described on(LocalDate day) {
                    return SAID;
                }

                @Override
                public Described on(LocalDate day, Instant known) {
                    return SAID;
                }

                @Override
                public Optional<String> phoneOf(String team, LocalDate day) {
                    return Optional.of(PHONE);
                }

                @Override
                public Optional<String> phoneOf(String team, LocalDate day, Instant known) {
                    return phoneOf(team, day);
                }

                @Override
                public Optional<byte[]> logo(LocalDate day, Instant known) {
                    return Optional.empty();
                }
            };
        }
    }

    /** A referral to the CCAS of the test, which the person agreed to. */
    String agreed(String status) {
        partner = newId();
        String facts = """
            {"name": "CCAS d’essai", "kind": "CCAS", "town": "Ville %1$s", "email": "accueil@ccas.example", "contacts": \
            [{"service": "Accueil social", "function": "Assistante", "name": "Mme Secret", "email": "secret@ccas.example"}]}\
            """.formatted(partner);
        Answer registered = post(AS_NADIA, "/api/partners", "{\"id\": \"" + partner + "\", \"facts\": " + facts + "}");
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
        String intervention = newId();
        post(AS_NADIA, "/api/interventions", entry(intervention, ""));
        String id = newId();
        Answer proposed = post(AS_NADIA, "/api/referrals", """
            {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS", \
            "partner": "%s", "status": "%s", "shared": ["PRENOM", "OBJET"]}\
            """.formatted(id, intervention, partner, status));
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        return id;
    }

    static String sending(String link, String contact) {
        return """
            {"id": "%s", "contact": "%s", "mediator": "emp-nadia", "firstName": "Nadia"}""".formatted(link, contact);
    }

    /** Sends a link, and gives what opens it, out of the letter. */
    String sent(String referral) {
        String link = newId();
        Answer sheet = post(AS_NADIA, path(referral), sending(link, "ORGANISME"));
        assertThat(sheet.status()).as(sheet.raw().body()).isEqualTo(200);
        return token(link);
    }

    String token(String link) {
        var found = ADDRESS.matcher(letters.put.get(link).text());
        assertThat(found.find()).as(letters.put.get(link).text()).isTrue();
        return found.group(1);
    }

    static String path(String referral) {
        return "/api/referrals/" + referral + "/link";
    }

    Answer look(String token) {
        return open("look", "{\"token\": \"" + token + "\"}");
    }

    Answer answer(String token, String id, String said) {
        return open("answers", """
            {"token": "%s", "answerId": "%s", "service": "Accueil", "function": "Agente", %s}\
            """.formatted(token, id, said));
    }

    /** Without any account. */
    Answer open(String what, String body) {
        var request = HttpRequest.newBuilder(service().resolve("/api/partner-links/" + what))
                .header("Content-Type", "application/json")
                .header("Trame-Client", client)
                .POST(BodyPublishers.ofString(body));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()), answer);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Answer shown(String referral) {
        return get(AS_NADIA, "/api/referrals/" + referral);
    }

    Answer sheet(String referral) {
        return get(AS_NADIA, path(referral));
    }
}
