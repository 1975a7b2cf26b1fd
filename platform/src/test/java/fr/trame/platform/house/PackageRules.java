package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Which packages and types may know which. */
final class PackageRules {

    private static final String CONTRACTS = "fr.trame.contracts";

    private PackageRules() {}

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule nullMarked() {
        return classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is not @NullMarked (" + type.getSimpleName() + ")"));
            }
        });
    }

    static ArchRule knowsNoOtherService(String root, List<String> services) {
        String[] others = services.stream()
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("no service knows another service")
                .allowEmptyShould(true);
    }

    static ArchRule knowsNoWordOfTheTrade() {
        return noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are announcements of the trade") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(CONTRACTS + ".")
                                && !type.getPackageName().equals(CONTRACTS + ".privacy")
                                && !type.getPackageName().equals(CONTRACTS + ".rights")
                                && !type.getPackageName().equals(CONTRACTS + ".career");
                    }
                })
                .as("the platform knows the form of announcements, and of them all only who was forgotten, and who"
                        + " is here");
    }

    static ArchRule packagePrivateByDefault(String root, Set<String> alsoPublic) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .areTopLevelClasses()
                .and(not(sharedBetweenFeatures(alsoPublic)))
                .and()
                .haveSimpleNameNotEndingWith("View") // the driver's codec reads only records that are public
                .should()
                .notBePublic()
                .as("types are package-private but events, ids, records of views and listed values")
                .allowEmptyShould(true);
    }

    static ArchRule featuresMeetAtEventsAndIds(String root, Set<String> alsoPublic) {
        return classes()
                .should(new ArchCondition<>("use only events, ids and listed values of another feature") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use -> isOtherFeature(root, type, use.getTargetClass()))
                                .filter(use ->
                                        !sharedBetweenFeatures(alsoPublic).test(use.getTargetClass()))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isOtherFeature(String root, JavaClass type, JavaClass used) {
        return used.getPackageName().startsWith(root + ".")
                && !used.getPackageName().equals(type.getPackageName());
    }

    /** Nested types are what their top-level type is. */
    static DescribedPredicate<JavaClass> sharedBetweenFeatures(Set<String> alsoPublic) {
        return new DescribedPredicate<>("are events, ids or listed values") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass top = type;
                while (top.getEnclosingClass().isPresent()) {
                    top = top.getEnclosingClass().get();
                }
                String name = top.getSimpleName();
                return name.endsWith("Event") || name.endsWith("Id") || alsoPublic.contains(name);
            }
        };
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }
}
