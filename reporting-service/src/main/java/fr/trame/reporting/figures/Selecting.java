package fr.trame.reporting.figures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** A question that takes the parameters of a selection, and these beside. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Selecting {

    List<String> PIVOT = List.of("rows", "columns");
    List<String> ACTS_FILE = List.of("by", "value", "and", "andValue", "format");
    List<String> ACTS = List.of("by", "value", "and", "andValue", "after");

    /** Those beside. */
    String[] value() default {};
}
