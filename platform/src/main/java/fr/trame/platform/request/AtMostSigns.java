package fr.trame.platform.request;

import fr.trame.platform.text.Signs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text of no more signs than this, counted as people see them. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = AtMostSigns.Validator.class)
public @interface AtMostSigns {

    int value();

    /** One French sentence. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts them. */
    class Validator implements ConstraintValidator<AtMostSigns, CharSequence> {

        private int most;

        @Override
        public void initialize(AtMostSigns signs) {
            most = signs.value();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || Signs.fit(text.toString(), most);
        }
    }
}
