package fr.trame.intervention;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.association.AssociationOfTheCast;
import fr.trame.intervention.conflict.ConflictEventsOfTheCast;
import fr.trame.intervention.conflict.event.AssignedWithNote;
import fr.trame.intervention.conflict.paper.PapersOfTheCast;
import fr.trame.intervention.incident.IncidentsOfTheCast;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionProlonged;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.intervention.InterventionEvent.ValidationWithdrawn;
import fr.trame.intervention.journal.DoublesEvent.InterventionsToldApart;
import fr.trame.intervention.method.WrittenMethodTest;
import fr.trame.intervention.partner.PartnerEvent.Contact;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerConfirmed;
import fr.trame.intervention.partner.PartnerEvent.PartnerInactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerReactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import fr.trame.intervention.partner.PartnerEvent.Profile;
import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.intervention.referral.ReferralFixture;
import fr.trame.intervention.referral.event.ReferralsOfBefore;
import fr.trame.intervention.referral.link.LinkFixture;
import fr.trame.intervention.referral.reminder.ReminderFixture;
import fr.trame.platform.eventstore.StoredEvent;
import fr.trame.platform.eventstore.mongo.ApprovedEvents;
import fr.trame.platform.privacy.SealedTexts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What was ever stored can be read for ever: name, revision and JSON of each event are approved in a file. */
class StoredEventsTest {

    private static final String PARTNER = "01890a5e-0000-7000-8000-00000000000a";
    private static final Profile PROFILE = new Profile(
            "Centre social des États",
            List.of("Maison sociale des États"),
            "CS",
            "Lyon 8e",
            "1 rue de l’Essai",
            "04 00 00 00 00",
            "accueil@exemple.fr",
            "https://exemple.fr",
            "9 h – 12 h",
            List.of("LY8-EUS"),
            "Accès aux droits",
            "Urgences");

    private final JsonMapper json = JsonMapper.shared();

    static Stream<Object> events() {
        var at = Cast.EVENING;
        Stream<Object> ofFeatures = Stream.of(
                new InterventionRecorded(ID, NADIA, at, Cast.talkInTheHall(), false, List.of()),
                new InterventionAmended(ID, NADIA, at, "Durée oubliée", Cast.barely(), true, Cast.ALL_MISSING),
                new InterventionValidated(ID, "emp-paula", at),
                new InterventionReturned(ID, "emp-paula", at, "Ajouter la durée"),
                new InterventionProlonged(ID, "emp-paula", at),
                new ValidationWithdrawn(ID, "emp-paula", at),
                new InterventionVoided(ID, NADIA, at, "Saisie deux fois"),
                new InterventionsToldApart("1", "2", "emp-paula", at),
                new PartnerRegistered(
                        PARTNER,
                        NADIA,
                        at,
                        Cast.DAY,
                        PROFILE,
                        List.of(new Contact(
                                "contact-1",
                                "Accueil",
                                "Agent d’accueil",
                                "Mme Essai",
                                "04 00 00 00 01",
                                "essai@exemple.fr"))),
                new PartnerChanged(
                        PARTNER,
                        "emp-paula",
                        at,
                        PROFILE,
                        List.of(new Contact("contact-2", "Accueil", null, null, null, null))),
                new PartnerConfirmed(PARTNER, NADIA, at, Cast.DAY),
                new PartnerMerged(PARTNER, "emp-paula", at, "GLH"),
                new PartnerSeparated(PARTNER, "emp-paula", at),
                new PartnerInactivated(PARTNER, "emp-paula", at),
                new PartnerReactivated(PARTNER, "emp-paula", at),
                new PersonForgotten(NADIA, "emp-dora", at, Cause.REQUEST));
        return Stream.of(
                        ofFeatures,
                        ReferralFixture.all(),
                        LinkFixture.all(),
                        ReminderFixture.all(),
                        ConflictEventsOfTheCast.all(),
                        PapersOfTheCast.all(),
                        AssociationOfTheCast.all(),
                        IncidentsOfTheCast.all(),
                        Stream.of(WrittenMethodTest.FIRST))
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsTheShapeThatWasApproved(Object event) throws IOException {
        assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(approved(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatWasStored(Object event) throws IOException {
        assertThat((Object) json.readValue(approved(event), event.getClass())).isEqualTo(event);
    }

    @Test
    void readsEveryRevisionEverStored() {
        ApprovedEvents.check("fr.trame.intervention", new AssignedWithNote(), new ReferralsOfBefore());
    }

    @Test
    void sealsEveryFreeWordAndWhoAPartyIs() {
        List<String> words = List.of(
                Cast.talkInTheHall().note(),
                "Durée oubliée",
                "Ajouter la durée",
                "Saisie deux fois",
                "Mme Essai",
                "04 00 00 00 01",
                "essai@exemple.fr");
        assertThat(events().flatMap(event -> SealedTexts.of(event).stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                words.stream(),
                                Stream.of(
                                                ConflictEventsOfTheCast.sealed(),
                                                PapersOfTheCast.sealed(),
                                                LinkFixture.sealed(),
                                                IncidentsOfTheCast.sealed())
                                        .flatMap(List::stream))
                        .toList());
    }

    @Test
    void coversEveryEventOfTheService() {
        assertThat(Stream.of(
                                fr.trame.intervention.association.AssociationEvent.class,
                                fr.trame.intervention.intervention.InterventionEvent.class,
                                fr.trame.intervention.referral.event.ReferralEvent.class,
                                fr.trame.intervention.conflict.event.ConflictEvent.class,
                                fr.trame.intervention.conflict.event.PartyEvent.class,
                                fr.trame.intervention.conflict.event.AgreementEvent.class,
                                fr.trame.intervention.conflict.paper.PaperEvent.class,
                                fr.trame.intervention.referral.link.LinkEvent.class,
                                fr.trame.intervention.referral.reminder.ReminderEvent.class,
                                fr.trame.intervention.incident.IncidentEvent.class,
                                fr.trame.intervention.incident.IncidentEvent.FollowedUp.class,
                                fr.trame.intervention.method.MethodEvent.class,
                                fr.trame.intervention.journal.DoublesEvent.class,
                                fr.trame.intervention.partner.PartnerEvent.class,
                                fr.trame.intervention.privacy.PrivacyEvent.class)
                        .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                        .filter(Class::isRecord))
                .containsExactlyInAnyOrderElementsOf(
                        events().<Class<?>>map(Object::getClass).toList());
    }

    private byte[] approved(Object event) throws IOException {
        var stored = event.getClass().getAnnotation(StoredEvent.class);
        String file = "/approved/events/" + stored.name() + ".r" + stored.revision() + ".json";
        try (var in = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
