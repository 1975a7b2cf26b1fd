package fr.trame.platform.mail;

import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that letters go to, and how long each is tried.
 *
 * @param host empty: mail is off
 * @param user empty: the server is not signed in at
 * @param passwordFile file with the password alone; read anew for each letter, so that it can be changed
 * @param from address that letters come from, and that returned ones go to
 * @param tls {@code none}, {@code starttls} (must be offered) or {@code tls} (from the first byte)
 * @param pause between two looks for letters that are to be sent
 * @param lease how long one process has for one letter; then it is doubtful. Longer than a server may be waited for
 * @param firstPause before the second try; doubled with each one
 * @param longestPause how long at most between two tries
 * @param giveUp from when it was put: not tried any more. RFC 5321 (4.5.4.1) has four to five days; a reminder that comes
 *     later than two is none
 * @param repeatable for how long it is kept sealed what a letter said that was not sent
 * @param remembered for how long it is kept that there was a letter
 */
@ConfigurationProperties("trame.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("") String from,
        @DefaultValue("none") String tls,
        @DefaultValue("PT5S") Duration pause,
        @DefaultValue("PT10M") Duration lease,
        @DefaultValue("PT1M") Duration firstPause,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("P2D") Duration giveUp,
        @DefaultValue("P30D") Duration repeatable,
        @DefaultValue("P2Y") Period remembered) {

    /** How the line is protected. */
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    MailSettings {
        if (!host.isBlank() && !Letter.isAddress(from)) {
            throw new IllegalArgumentException("trame.mail.from must be the address that letters come from");
        }
        protection(tls);
        if (!user.isBlank() && passwordFile.isBlank()) {
            throw new IllegalArgumentException("trame.mail.user needs trame.mail.password-file");
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    Tls protection() {
        return protection(tls);
    }

    private static Tls protection(String tls) {
        try {
            return Tls.valueOf(tls.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("trame.mail.tls is none, starttls or tls", unknown);
        }
    }

    /** How long to wait after so many tries. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause;
        for (int n = 1; n < attempts && pause.compareTo(longestPause) < 0; n++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
