package fr.trame.platform.security;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.open.Open;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller of an endpoint must be allowed, somewhere at least; whether it is allowed for the very thing that is asked
 * for, the endpoint or the aggregate decides. Every endpoint under {@code /api} has one, or is
 * {@link Open}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    /** The row of the table of rights. */
    Permission value();

    /**
     * May who has left still do this for {@link Callers#DELIVERS_FOR}, as on the last day? For what was done by then and could not be sent:
     * such an endpoint takes it in, and shows nothing. It looks at {@link Caller#left()}.
     */
    boolean alsoAfterLeaving() default false;
}
