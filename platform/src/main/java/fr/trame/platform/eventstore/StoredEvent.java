package fr.trame.platform.eventstore;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored. They outlive the Java class, which may move and be renamed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredEvent {

    /** Kebab-case, unique in the service, never re-used: {@code intervention-recorded}. */
    String name();

    /** Grows with every change of shape; an upcaster lifts the older ones. */
    int revision() default 1;
}
