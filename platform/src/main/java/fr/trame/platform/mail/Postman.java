package fr.trame.platform.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives one letter to the server, over a line of its own, and says for certain what came of it or that nobody knows. */
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final String CONNECT_MILLIS = "10000";
    /** For one answer; there are about eight of them, which the lease of a letter must outlast. */
    private static final String ANSWER_MILLIS = "30000";

    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Clock clock;

    Postman(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Delivery deliver(String id, LetterContent content) {
        try {
            JavaMailSenderImpl server = server();
            return deliver(
                    server, new PostedMessage(server.getSession(), id, settings.from(), content, clock.instant()));
        } catch (IOException unreadable) {
            LOG.warn("the password of the mail server cannot be read");
            return Delivery.failed(MailTrouble.NOT_SIGNED_IN);
        } catch (MessagingException unfit) {
            LOG.warn("letter {} cannot be made a message", id);
            return Delivery.failed(MailTrouble.MESSAGE_REFUSED);
        }
    }

    private static Delivery deliver(JavaMailSenderImpl server, PostedMessage message) {
        try {
            server.send(message);
            return Delivery.TAKEN;
        } catch (MailAuthenticationException refused) {
            return Delivery.failed(MailTrouble.NOT_SIGNED_IN);
        } catch (MailSendException failed) {
            Exception[] why = failed.getMessageExceptions();
            // none: it was taken, and only the leave-taking went wrong
            return why.length == 0 ? Delivery.TAKEN : meaning(why[0], message.begun());
        } catch (MailException unfit) {
            return Delivery.failed(message.begun() ? MailTrouble.NO_ANSWER : MailTrouble.MESSAGE_REFUSED);
        }
    }

    /** What a failure means: an answer is an answer; without one it depends on whether the letter was being written. */
    private static Delivery meaning(Exception failure, boolean begun) {
        Delivery answered = null;
        for (Throwable each = failure; each != null; each = next(each)) {
            Delivery said = said(each);
            answered = said == null ? answered : said; // the innermost is the one about the address
        }
        if (answered != null) {
            return answered;
        }
        return Delivery.failed(begun ? MailTrouble.NO_ANSWER : MailTrouble.NO_SERVER);
    }

    private static @Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException chained ? chained.getNextException() : each.getCause();
    }

    private static @Nullable Delivery said(Throwable each) {
        return switch (each) {
            case SMTPAddressFailedException address -> reply(address.getReturnCode(), MailTrouble.ADDRESS_REFUSED);
            case SMTPSenderFailedException sender -> reply(sender.getReturnCode(), MailTrouble.SENDER_REFUSED);
            case SMTPSendFailedException sent -> reply(sent.getReturnCode(), MailTrouble.MESSAGE_REFUSED);
            default -> null;
        };
    }

    private static @Nullable Delivery reply(int code, MailTrouble whenPermanent) {
        if (code < PERMANENT - 100) {
            return null; // the line ended: no answer
        }
        return new Delivery(code >= PERMANENT ? whenPermanent : MailTrouble.SERVER_BUSY, code);
    }

    private JavaMailSenderImpl server() throws IOException {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        Properties mail = server.getJavaMailProperties();
        mail.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        mail.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        mail.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        mail.setProperty("mail.smtp.from", settings.from()); // where returned letters go
        switch (settings.protection()) {
            case NONE -> {}
            case STARTTLS -> {
                mail.setProperty("mail.smtp.starttls.enable", "true");
                mail.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> mail.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (!settings.user().isBlank()) {
            mail.setProperty("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(
                    Files.readString(Path.of(settings.passwordFile())).strip());
        }
        return server;
    }
}
