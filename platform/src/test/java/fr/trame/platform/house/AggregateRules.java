package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;

/** Aggregates decide by themselves: what they know is in their events and their commands. */
final class AggregateRules {

    private static final Set<String> KNOWN = Set.of(
            "java.",
            "org.jspecify.",
            "org.axonframework.commandhandling.",
            "org.axonframework.eventsourcing.",
            "org.axonframework.modelling.command.",
            "org.axonframework.spring.stereotype.",
            "fr.trame.platform.refusal.",
            "fr.trame.platform.text.");

    private AggregateRules() {}

    static ArchRule knowNoTechnology(Set<String> alsoPublic) {
        return classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should(new ArchCondition<>("know only the JDK, Axon's annotations, refusals and their own feature") {
                    @Override
                    public void check(JavaClass aggregate, ConditionEvents events) {
                        aggregate.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        !isKnown(aggregate, use.getTargetClass().getBaseComponentType()))
                                .filter(use -> !PackageRules.sharedBetweenFeatures(alsoPublic)
                                        .test(use.getTargetClass()))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isKnown(JavaClass aggregate, JavaClass used) {
        return used.isPrimitive()
                || used.getPackageName().equals(aggregate.getPackageName())
                || KNOWN.stream().anyMatch(used.getName()::startsWith);
    }

    static ArchRule evolveOnlyAssigns() {
        return methods()
                .that()
                .haveName("evolve")
                .should(new ArchCondition<>("only assign: no log, no clock, no look-up, no throw, no event") {
                    @Override
                    public void check(JavaMethod evolve, ConditionEvents events) {
                        calls(evolve)
                                .filter(called -> isMoreThanAssigning(evolve.getOwner(), called))
                                .forEach(called -> events.add(SimpleConditionEvent.violated(
                                        evolve, evolve.getFullName() + " calls " + called.getFullName())));
                    }
                })
                .allowEmptyShould(true);
    }

    private static Stream<? extends JavaCodeUnit> calls(JavaMethod evolve) {
        return Stream.concat(
                evolve.getMethodCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream()),
                evolve.getConstructorCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream()));
    }

    private static boolean isMoreThanAssigning(JavaClass aggregate, JavaCodeUnit called) {
        JavaClass owner = called.getOwner();
        String name = owner.getName();
        boolean plain = name.startsWith("java.lang.") || name.startsWith("java.util.") || name.startsWith("java.time.");
        boolean own = owner.getPackageName().equals(aggregate.getPackageName());
        boolean value = PackageRules.sharedBetweenFeatures(Set.of()).test(owner) || owner.isRecord() || owner.isEnum();
        return owner.isAssignableTo(Throwable.class)
                || called.getName().equals("now")
                || name.startsWith("java.lang.System")
                || !(plain || own || value);
    }
}
