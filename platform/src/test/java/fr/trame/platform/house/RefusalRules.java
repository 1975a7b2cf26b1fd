package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.refusal.Says;

/** What a refusal has to say. */
final class RefusalRules {

    private RefusalRules() {}

    static ArchRule everyRefusalSaysWhatItIs() {
        return classes()
                .that()
                .areEnums()
                .and()
                .areAssignableTo(Refusal.class)
                .should(new ArchCondition<>("say of each constant what sort of no it is, in a French sentence") {
                    @Override
                    public void check(JavaClass refusals, ConditionEvents events) {
                        if (refusals.tryGetMethod("kind").isPresent()) {
                            return; // it says so by itself
                        }
                        refusals.getFields().stream()
                                .filter(RefusalRules::isConstant)
                                .filter(constant -> !constant.isAnnotatedWith(Says.class))
                                .forEach(constant -> events.add(SimpleConditionEvent.violated(
                                        constant, constant.getFullName() + " says nothing")));
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().contains(JavaModifier.ENUM)
                || (field.getRawType().equals(field.getOwner())
                        && field.getModifiers().contains(JavaModifier.STATIC));
    }
}
