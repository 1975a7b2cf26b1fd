package fr.trame.platform.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Where Kafka, the database, the clock and chance may be met. */
final class TechnologyRules {

    private static final String[] KAFKA = {"org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents.."};
    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID");

    private TechnologyRules() {}

    static ArchRule noKafka() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA)
                .as("Kafka only in platform: relay, listening, dead letters")
                .allowEmptyShould(true);
    }

    static ArchRule kafkaOnlyIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA)
                .as("Kafka only in platform: relay, listening, dead letters")
                .allowEmptyShould(true);
    }

    static ArchRule databaseOnlyInViews() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Views")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb..")
                .as("the MongoDB driver only in platform and *Views")
                .allowEmptyShould(true);
    }

    static ArchRule noClockOrRandomOutsideControllers() {
        return noClasses()
                .that()
                .haveNameNotMatching(".*(Controller|Configuration)(\\$.*)?")
                .should()
                .callMethodWhere(asksTheClockOrChance())
                .orShould()
                .callConstructorWhere(makesChance())
                .as("no clock or random outside controllers and platform")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheClockOrChance() {
        return new DescribedPredicate<>("asks the clock or chance") {
            @Override
            public boolean test(JavaCall<?> call) {
                AccessTarget target = call.getTarget();
                String owner = target.getOwner().getName();
                boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
                boolean clock =
                        owner.equals("java.time.Clock") && target.getName().startsWith("system");
                boolean ready = owner.equals("java.util.concurrent.ThreadLocalRandom");
                return now || clock || ready || CHANCE.contains(owner + "." + target.getName());
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> makesChance() {
        return new DescribedPredicate<>("makes a random or a date of now") {
            @Override
            public boolean test(JavaCall<?> call) {
                return call.getTargetOwner().isAssignableTo(java.util.random.RandomGenerator.class)
                        || call.getTargetOwner().isEquivalentTo(java.util.Date.class);
            }
        };
    }
}
