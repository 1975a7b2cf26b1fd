package fr.trame.platform.mail;

/** Where a letter stands. */
public enum MailState {
    /** Not sent and never to be: no server was named when it was put. */
    OFF,
    /** To be sent, for the first time or again. */
    WAITING,
    /** A server is being spoken to. */
    SENDING,
    /** A server has taken it. Whether it was read, nobody knows. */
    SENT,
    /** Not sent: a server refuses it, or none could be reached for as long as it is tried. */
    REFUSED,
    /** Perhaps sent: the process, or the line, died between the letter and the answer. Never sent again by itself. */
    UNKNOWN,
    /** It was sent and came back, as somebody says. */
    RETURNED;

    /** Must somebody look at it? */
    public boolean isTrouble() {
        return this == REFUSED || this == UNKNOWN || this == RETURNED;
    }
}
