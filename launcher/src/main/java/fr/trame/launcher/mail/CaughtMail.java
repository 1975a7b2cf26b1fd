package fr.trame.launcher.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was caught.
 *
 * @param number 1 for the first since the start
 * @param text what it says without HTML; null if it says nothing so
 */
record CaughtMail(
        int number,
        @Nullable Instant at,
        String from,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html) {

    static CaughtMail of(int number, MimeMessage mail) {
        try {
            return new CaughtMail(
                    number,
                    mail.getSentDate() == null ? null : mail.getSentDate().toInstant(),
                    header(mail, "From"),
                    String.valueOf(mail.getRecipients(Message.RecipientType.TO)[0]),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    body(mail, "text/plain"),
                    body(mail, "text/html"));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return new CaughtMail(number, null, "", "", "(illisible)", null, null);
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String said = mail.getHeader(name, ", ");
        return said == null ? "" : said;
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                BodyPart inner = parts.getBodyPart(n);
                String found = body(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
