package fr.trame.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a record travels: {@code fr.trame.<name>.v<version>}. It outlives the Java class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Announcement {

    /** Kebab-case name without prefix, never re-used for another meaning. */
    String name();

    /** Grows when an older reader could no longer understand the record. */
    int version() default 1;

    /** The oldest version that is still read, as the present one: fields that went since are passed over. */
    int oldest() default 1;

    /** The Kafka topic it is sent to, one of {@link Topics}. */
    String topic();
}
