package fr.trame.platform.mail;

import java.time.Duration;
import java.time.Period;

/** Settings of tests: as they are by default. */
final class TestMail {

    private TestMail() {}

    static MailSettings settings(String host, int port) {
        return new MailSettings(
                host,
                port,
                "",
                "",
                "ne-pas-repondre@trame.example",
                "none",
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                Duration.ofDays(2),
                Duration.ofDays(30),
                Period.ofYears(2));
    }
}
