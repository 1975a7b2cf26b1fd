package fr.trame.platform.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final String BAD = "fr.trame.platform.house.bad";
    private static final JavaClasses CRIMES = new ClassFileImporter().importPackages(BAD);
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("fr.trame.platform.sample");

    @Test
    void holdsThePlatformToTheRules() {
        JavaClasses platform = HouseRules.mainClasses("fr.trame.platform");
        assertThat(platform).isNotEmpty();
        HouseRules.ofPlatform("fr.trame.platform").check(platform);
    }

    @Test
    void letsADecentFeaturePass() {
        HouseRules.ofService("fr.trame.platform.sample", List.of(BAD), Set.of()).check(SAMPLE);
    }

    @Test
    void bitesOnPackageCycles() {
        bites(PackageRules.noCycles(BAD), "alpha", "beta");
    }

    @Test
    void bitesOnPackagesWithoutNullMarks() {
        bites(PackageRules.nullMarked(), "naked");
    }

    @Test
    void bitesOnServicesThatKnowServices() {
        bites(PackageRules.knowsNoOtherService(BAD + ".alpha", List.of(BAD + ".alpha", BAD + ".beta")), "KnowsAlpha");
    }

    @Test
    void bitesOnTheTradeInThePlatform() {
        assertThatThrownBy(() -> PackageRules.knowsNoWordOfTheTrade().check(SAMPLE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TeamOpened");
    }

    @Test
    void bitesOnPublicTypes() {
        bites(PackageRules.packagePrivateByDefault(BAD, Set.of()), "KnowsBeta", "KnowsAlpha", "Inner");
        HouseRulesTest.passes(PackageRules.packagePrivateByDefault(BAD, Set.of("KnowsBeta", "KnowsAlpha", "Inner")));
    }

    @Test
    void bitesOnFeaturesThatReachIntoOthers() {
        bites(PackageRules.featuresMeetAtEventsAndIds(BAD, Set.of()), "Talkative", "Inner");
    }

    @Test
    void bitesOnKafkaInAService() {
        bites(TechnologyRules.noKafka(), "Shortcuts", "Producer");
        bites(TechnologyRules.kafkaOnlyIn("fr.trame.platform.messaging"), "Shortcuts", "Producer");
    }

    @Test
    void bitesOnTheDriverOutsideOfViews() {
        bites(TechnologyRules.databaseOnlyInViews(), "Shortcuts", "MongoClient");
    }

    @Test
    void bitesOnClockAndChance() {
        bites(TechnologyRules.noClockOrRandomOutsideControllers(), "randomUUID", "java.util.Random", "Instant.now");
    }

    @Test
    void bitesOnAggregatesThatKnowTooMuch() {
        bites(AggregateRules.knowNoTechnology(Set.of()), "org.springframework.core.env.Environment", "Inner");
    }

    @Test
    void bitesOnAnEvolveThatDoesMoreThanAssign() {
        bites(AggregateRules.evolveOnlyAssigns(), "Logger.info", "Instant.now", "IllegalStateException");
    }

    private static void bites(ArchRule rule, String... names) {
        assertThatThrownBy(() -> rule.check(CRIMES))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains(names);
    }

    private static void passes(ArchRule rule) {
        rule.check(CRIMES);
    }
}
