package fr.trame.platform.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fr.trame.contracts.Announcement;
import fr.trame.platform.house.bad.secrets.LooseEvent;
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
    void holdsTheEmbeddedDatabaseToTheRules() {
        String root = "fr.trame.database";
        JavaClasses database = new ClassFileImporter().importPackages(root);
        assertThat(database).isNotEmpty();
        PackageRules.noCycles(root).check(database);
        PackageRules.nullMarked().check(database);
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
        bites(TechnologyRules.kafkaOnlyIn("fr.trame.platform.listening.."), "Shortcuts", "Producer");
    }

    @Test
    void bitesOnTheDriverOutsideOfViews() {
        bites(TechnologyRules.databaseOnlyInViews(), "Shortcuts", "MongoClient");
    }

    @Test
    void bitesOnEndpointsThatAnybodyMayUse() {
        bites(AccessRules.endpointsNameTheirPermission(), "OpenDoor.enter");
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

    @Test
    void bitesOnFieldsThatAreNotClassified() {
        assertThat(Classification.faults(LooseEvent.class))
                .containsExactly(
                        "LooseEvent.unmarked is not classified",
                        "LooseEvent.twice has several privacy marks",
                        "LooseEvent.name is to be sealed for nobody, which is no text of its record or of one around it",
                        "LooseEvent.birthday is to be sealed but is neither a text nor a list of texts",
                        "LooseEvent.ofASealedOne is to be sealed for name, which is sealed itself",
                        "LooseEvent.anything is of a type that cannot be classified:"
                                + " java.util.Map<java.lang.String, java.lang.String>",
                        "LooseEvent.open is of a type that cannot be classified: class java.lang.Object",
                        "LooseEvent.inside.deep is not classified",
                        "LooseEvent.marked is a record: its own fields are to be marked, not it");
        bites(PrivacyRules.everyFieldIsClassified(), "LooseEvent.unmarked", "LooseEvent.inside.deep");
        assertThatThrownBy(() -> HouseRules.ofService(BAD, List.of(), Set.of()).check(CRIMES))
                .as("every service is held to it")
                .hasMessageContaining("LooseEvent.unmarked is not classified");
    }

    @Test
    void bitesOnAnswersThatAreNotClassified() {
        bites(
                PrivacyRules.everyAnswerIsClassified(),
                "LooseAnswers: Page.size is not classified",
                "LooseAnswers: Line.unmarked is not classified",
                "LooseAnswers: Line.marked is a record: its own fields are to be marked, not it",
                "LooseAnswers: anything answers what has no fields to be classified");
        assertThatThrownBy(() -> HouseRules.ofService(BAD, List.of(), Set.of()).check(CRIMES))
                .as("every service is held to it")
                .hasMessageContaining("Line.unmarked is not classified");
    }

    @Test
    void findsEveryFieldOfEveryAnnouncementClassified() {
        JavaClasses contracts = new ClassFileImporter().importPackages("fr.trame.contracts");
        assertThat(contracts).anyMatch(type -> type.isAnnotatedWith(Announcement.class));
        PrivacyRules.everyFieldIsClassified().check(contracts);
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
