package fr.trame.contracts.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says something of an employee. Ids, roles and what yearly figures count stay readable, so that no total changes when an
 * employee is forgotten; names are sealed with the employee's key wherever they are kept.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Staff {

    /**
     * If this is a name: the component that holds the employee's id, of the same record or of one around it. Only a
     * text or a list of texts can be sealed.
     */
    String nameOf() default "";
}
