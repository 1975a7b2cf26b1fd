package fr.trame.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter in the form of RFC 5322, text first and HTML as the better one. It knows whether a server was given any of it: before
 * that it is certain that it was not sent.
 */
final class PostedMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private volatile boolean begun;

    PostedMessage(Session session, String id, String from, LetterContent content, Instant now)
            throws MessagingException {
        super(session);
        messageId = "<" + id.replace(':', '=') + from.substring(from.indexOf('@')) + ">";
        setFrom(new InternetAddress(from, true));
        setRecipient(RecipientType.TO, new InternetAddress(content.to(), true));
        setSubject(content.subject(), UTF_8);
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody is to answer by a machine
        setHeader("X-Auto-Response-Suppress", "All"); // the same to Exchange
        String html = content.html();
        if (html == null) {
            setText(content.text(), UTF_8);
        } else {
            MimeMultipart forms = new MimeMultipart("alternative");
            forms.addBodyPart(part(content.text(), "plain"));
            forms.addBodyPart(part(html, "html"));
            setContent(forms);
        }
        saveChanges();
    }

    private static MimeBodyPart part(String text, String form) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, form);
        return part;
    }

    /** The same each time it is sent, so that a server may see that it is. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream server, String[] without) throws IOException, MessagingException {
        begun = true;
        super.writeTo(server, without);
    }

    /** Was a server given any of it? */
    boolean begun() {
        return begun;
    }
}
