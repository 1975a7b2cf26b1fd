package fr.trame.contracts.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Free words: by rule they name nobody, but nobody can be sure. Sealed with a key of their class and month of recording, and gone
 * for ever when the time for which their class is kept is over. Only a text, and in stored events only: what is announced is kept
 * by others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Perishable {

    /** The class of words, {@code note}; a setting of the service says how long it is kept. */
    String value();
}
