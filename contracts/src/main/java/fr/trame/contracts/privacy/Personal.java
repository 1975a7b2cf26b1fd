package fr.trame.contracts.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells who a resident is, or something about one: sealed with that person's key wherever it is kept, and gone for ever
 * when the person is forgotten. Only a text or a list of texts can be sealed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Personal {

    /** The component that holds the person's id, of the same record or of one around it. */
    String of();
}
