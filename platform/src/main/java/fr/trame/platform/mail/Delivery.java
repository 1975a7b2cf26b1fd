package fr.trame.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param trouble null if a server has taken it
 * @param reply the server's code, where it said one
 */
record Delivery(@Nullable MailTrouble trouble, @Nullable Integer reply) {

    static final Delivery TAKEN = new Delivery(null, null);

    static Delivery failed(MailTrouble trouble) {
        return new Delivery(trouble, null);
    }
}
