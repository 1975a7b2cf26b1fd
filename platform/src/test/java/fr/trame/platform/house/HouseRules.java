package fr.trame.platform.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;

/**
 * What every service is held to. A service's test calls {@code HouseRules.check("fr.trame.intervention")}, adding the
 * simple names of the few values and views that other features of it may use.
 */
public final class HouseRules {

    private static final List<String> SERVICES = List.of(
            "fr.trame.intervention",
            "fr.trame.training",
            "fr.trame.reporting",
            "fr.trame.gateway",
            "fr.trame.launcher");

    private HouseRules() {}

    /** Checks the main classes of a service. */
    public static void check(String root, String... alsoPublic) {
        JavaClasses classes = mainClasses(root);
        ofService(root, SERVICES, Set.of(alsoPublic)).check(classes);
    }

    static ArchRule ofService(String root, List<String> services, Set<String> alsoPublic) {
        return CompositeArchRule.of(PackageRules.noCycles(root))
                .and(PackageRules.nullMarked())
                .and(PackageRules.knowsNoOtherService(root, services))
                .and(PackageRules.packagePrivateByDefault(root, alsoPublic))
                .and(PackageRules.featuresMeetAtEventsAndIds(root, alsoPublic))
                .and(TechnologyRules.noKafka())
                .and(TechnologyRules.databaseOnlyInViews())
                .and(TechnologyRules.noClockOrRandomOutsideControllers())
                .and(AccessRules.endpointsNameTheirPermission())
                .and(AggregateRules.knowNoTechnology(alsoPublic))
                .and(AggregateRules.evolveOnlyAssigns())
                .and(RefusalRules.everyRefusalSaysWhatItIs())
                .and(PrivacyRules.everyFieldIsClassified())
                .and(PrivacyRules.everyAnswerIsClassified());
    }

    static ArchRule ofPlatform(String root) {
        return CompositeArchRule.of(PackageRules.noCycles(root))
                .and(PackageRules.nullMarked())
                .and(PackageRules.knowsNoOtherService(root, SERVICES))
                .and(PackageRules.knowsNoWordOfTheTrade())
                .and(RefusalRules.everyRefusalSaysWhatItIs())
                .and(TechnologyRules.kafkaOnlyIn(root + ".relay..", root + ".listening..", root + ".deadletters.."));
    }

    static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
    }
}
