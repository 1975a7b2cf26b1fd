package fr.trame.platform.eventstore;

/**
 * The event store's database refuses what it was asked, and would refuse it again: a matter of rights, size or form.
 * Nothing was stored, and sending it again is no cure; an operator has to look.
 */
public class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
