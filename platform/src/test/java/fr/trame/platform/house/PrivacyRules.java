package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.trame.contracts.Announcement;
import fr.trame.platform.eventstore.StoredEvent;
import fr.trame.platform.security.Permit;

/** What is stored, announced or answered says of each of its fields whom it is about. */
final class PrivacyRules {

    private PrivacyRules() {}

    static ArchRule everyFieldIsClassified() {
        return classes()
                .that(new DescribedPredicate<>("are stored or announced") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(StoredEvent.class) || type.isAnnotatedWith(Announcement.class);
                    }
                })
                .should(new ArchCondition<>("have every field classified") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Classification.faults(type.reflect())
                                .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
                    }
                })
                .allowEmptyShould(true);
    }

    /** What an operation answers is classified like what is stored. */
    static ArchRule everyAnswerIsClassified() {
        return methods()
                .that()
                .areAnnotatedWith(Permit.class)
                .should(new ArchCondition<>("have every field of their answer classified") {
                    @Override
                    public void check(JavaMethod operation, ConditionEvents events) {
                        AnswerClassification.faults(operation.reflect())
                                .forEach(fault -> events.add(SimpleConditionEvent.violated(
                                        operation, operation.getOwner().getSimpleName() + ": " + fault)));
                    }
                })
                .allowEmptyShould(true);
    }
}
