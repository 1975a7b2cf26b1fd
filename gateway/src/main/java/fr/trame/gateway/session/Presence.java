package fr.trame.gateway.session;

import fr.trame.gateway.session.Standings.Said;
import fr.trame.gateway.session.Standings.Standing;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the person of a session is still here, and as what: known again every few seconds that the session is used. */
final class Presence {

    /** The code of the problem that a closed session is answered with. */
    static final String CLOSED = "session-closed";

    /** The code of the problem that who left is answered with, by the services too. */
    static final String ENDED = "access-ended";

    /** The code of the problem that an account is answered with whose person is not in the register. */
    static final String UNKNOWN = "not-in-register";

    private final Instant proved;
    private final @Nullable String session;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant due = Instant.MIN;
    private volatile @Nullable Standing standing;
    private volatile @Nullable String over;

    /**
     * @param proved when the person last proved who it is, which may be before this session began
     * @param session what the provider calls the session there; null if it does not say
     */
    Presence(Instant proved, @Nullable String session) {
        this.proved = proved;
        this.session = session;
    }

    /** What the register said of this person last; null where it has said nothing yet, then the token tells. */
    @Nullable
    Standing standing() {
        return standing;
    }

    /**
     * Why the session may not go on, as the code of a problem; null if it may. It says so at every request from then on, so that a device
     * hears it even if an answer is lost. While nobody can be asked, and for those who do not ask because somebody does, what was known last holds.
     */
    @Nullable
    String over(Standings standings, Supplier<String> accessToken) {
        if (over == null && isDue() && asking.tryLock()) {
            try {
                if (over == null && isDue()) {
                    look(standings.ask(accessToken.get()));
                }
            } catch (SignedIn.Over | SignedIn.ProviderAway noToken) {
                return null; // told where a token is needed
            } finally {
                asking.unlock();
            }
        }
        return over;
    }

    /** Another token may say something else of who is not in the register. */
    void askAgain() {
        due = Instant.MIN;
    }

    private boolean isDue() {
        return !Instant.now().isBefore(due);
    }

    private void look(Said said) {
        due = Instant.now().plus(said instanceof Said.Away ? Standings.PAUSE : Standings.FRESH);
        switch (said) {
            case Said.Here(Standing present) -> {
                standing = present;
                over = Boolean.FALSE.equals(present.known())
                        ? UNKNOWN
                        : present.closes(proved, session) ? CLOSED : null;
            }
            case Said.NotHere(String code) -> over = code;
            case Said.Nothing(), Said.Away() -> {
                // what was known last holds
            }
        }
    }
}
