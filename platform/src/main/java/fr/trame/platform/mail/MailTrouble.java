package fr.trame.platform.mail;

/** Why a letter was not taken. */
public enum MailTrouble {
    /** No server answers there. */
    NO_SERVER(false),
    /** The server does not accept how it is signed in at: a matter of settings, tried again until they are right. */
    NOT_SIGNED_IN(false),
    /** The server says that it cannot now (4xx). */
    SERVER_BUSY(false),
    /** The server does not take letters from the sender's address (5xx). */
    SENDER_REFUSED(true),
    /** The server says that the address is none (5xx). */
    ADDRESS_REFUSED(true),
    /** The server does not take the letter itself (5xx). */
    MESSAGE_REFUSED(true),
    /** The line ended between the letter and the answer. */
    NO_ANSWER(false),
    /** The process ended between the letter and the note of it. */
    NOT_NOTED(false),
    /** What it said can be read no more. */
    CONTENT_GONE(true);

    private final boolean permanent;

    MailTrouble(boolean permanent) {
        this.permanent = permanent;
    }

    /** Would it be refused again? */
    boolean isPermanent() {
        return permanent;
    }
}
