package fr.trame.platform.security;

import fr.trame.contracts.rights.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller of an endpoint must be allowed, somewhere at least; whether it is allowed for the very thing that is asked
 * for, the endpoint or the aggregate decides. Every endpoint under {@code /api} has one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    /** The row of the table of rights. */
    Permission value();
}
