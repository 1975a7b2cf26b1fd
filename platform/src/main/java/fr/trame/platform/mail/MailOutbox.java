package fr.trame.platform.mail;

import java.util.List;
import java.util.Optional;

/**
 * Where a service puts the letters it sends. What is put is stored before this returns and sent soon after, by one of the
 * service's processes: once, or it is said to be doubtful. Whatever cannot be stored is thrown as the database's failure.
 */
public interface MailOutbox {

    /** Is a server named, so that letters go out? */
    boolean isOn();

    /**
     * Puts a letter; one of the same id is not put twice, whatever it says. Where no server is named, it is kept that it
     * was put and not sent, and nothing of what it says.
     *
     * @return how it stands: {@link MailState#WAITING} or {@link MailState#OFF}, or what became of it where it was put before
     */
    Posted put(Letter letter);

    /** How a letter stands. */
    Optional<Posted> stateOf(String id);

    /** The letters about something, the latest first. */
    List<Posted> about(String about);

    /** The latest letters, those of these states; of all if none is named; no more than so many. */
    List<Posted> latest(List<MailState> states, int limit);

    /**
     * Sends one again that was refused, is doubtful or came back, as long as it is known what it said.
     *
     * @param by id of who wants it
     * @return how it stands then; nothing if it cannot be sent again, or is none
     */
    Optional<Posted> again(String id, String by);

    /**
     * Notes that a letter came back: who reads the sender's mailbox says so, for nothing reads it here.
     *
     * @param by id of who says so
     * @return how it stands then; nothing if it was not sent, or is none
     */
    Optional<Posted> cameBack(String id, String by);
}
