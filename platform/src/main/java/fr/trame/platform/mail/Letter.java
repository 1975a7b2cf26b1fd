package fr.trame.platform.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent, to one address.
 *
 * @param id the sender's own name for it: put twice it is one letter. Its Message-ID is made of it
 * @param to address, {@code name@host}; never a list, never with a name
 * @param subject one line
 * @param text what is read without HTML; always there
 * @param html the same for who reads HTML
 * @param purpose code of what sort of letter it is, {@code partner.link}; kept for ever
 * @param about id of the thing it is about; letters are found by it
 *     (whatever cannot be a mail is refused by an IllegalArgumentException that does not repeat it)
 */
public record Letter(
        String id,
        String to,
        String subject,
        String text,
        @Nullable String html,
        String purpose,
        String about) {

    /** What a subject may have of signs; longer ones are cut by who reads them. */
    public static final int LONGEST_SUBJECT = 200;

    /** What a body may have of signs. */
    public static final int LONGEST_BODY = 100_000;

    private static final int LONGEST_ADDRESS = 254; // RFC 5321, 4.5.3.1.3, without its angle brackets

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,119}");

    /** What RFC 5321 calls a dot-string at a domain: nothing quoted, nothing that a header could be ended with. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

    public Letter {
        must(NAME.matcher(id).matches(), "an id of letters, digits and . _ : -");
        must(isAddress(to), "one plain address");
        must(isLine(subject), "a subject of one line");
        must(isBody(text), "a text of up to " + LONGEST_BODY + " signs");
        must(html == null || isBody(html), "HTML of up to " + LONGEST_BODY + " signs");
        must(NAME.matcher(purpose).matches(), "a purpose of letters, digits and . _ : -");
        must(NAME.matcher(about).matches(), "something it is about, of letters, digits and . _ : -");
    }

    /** Can a letter be sent to this? */
    public static boolean isAddress(String address) {
        return address.length() <= LONGEST_ADDRESS
                && address.indexOf('@') <= 64
                && ADDRESS.matcher(address).matches();
    }

    private static boolean isLine(String subject) {
        return !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && !CONTROL.matcher(subject).find();
    }

    private static boolean isBody(String body) {
        return !body.isBlank() && body.length() <= LONGEST_BODY;
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a letter has " + what);
        }
    }

    /** Neither address nor words. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
