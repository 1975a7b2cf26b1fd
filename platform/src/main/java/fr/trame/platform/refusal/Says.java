package fr.trame.platform.refusal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a constant of an enum of refusals says. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Says {

    /** What sort of no it is. */
    RefusalKind kind();

    /** One plain French sentence for the person who asked. */
    String value();
}
