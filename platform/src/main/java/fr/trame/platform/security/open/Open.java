package fr.trame.platform.security.open;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint under {@code /api} that asks nobody who they are: what the request itself brings is the right to it. Such a one takes no
 * variable in its address, and limits by itself how often it is asked. The gateway names each of them once more.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

    /** Why nobody is asked. */
    String value();
}
