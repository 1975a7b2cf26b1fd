package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.conflict.ConflictFixture.A;
import static fr.trame.intervention.conflict.ConflictFixture.AGREED;
import static fr.trame.intervention.conflict.ConflictFixture.ASSIGNED;
import static fr.trame.intervention.conflict.ConflictFixture.B;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static fr.trame.intervention.conflict.ConflictFixture.CLOSED;
import static fr.trame.intervention.conflict.ConflictFixture.CONSENTED_A;
import static fr.trame.intervention.conflict.ConflictFixture.CONSENTED_B;
import static fr.trame.intervention.conflict.ConflictFixture.CONTACTED_A;
import static fr.trame.intervention.conflict.ConflictFixture.CONTACTED_B;
import static fr.trame.intervention.conflict.ConflictFixture.LATEST;
import static fr.trame.intervention.conflict.ConflictFixture.MR_B;
import static fr.trame.intervention.conflict.ConflictFixture.MS_A;
import static fr.trame.intervention.conflict.ConflictFixture.NAMED_A;
import static fr.trame.intervention.conflict.ConflictFixture.NAMED_B;
import static fr.trame.intervention.conflict.ConflictFixture.REQUESTED;
import static fr.trame.intervention.conflict.ConflictFixture.START;
import static fr.trame.intervention.conflict.ConflictFixture.THE_CASE;
import static fr.trame.intervention.conflict.ConflictFixture.by;
import static fr.trame.intervention.conflict.ConflictFixture.byNadia;
import static fr.trame.intervention.conflict.ConflictFixture.fixture;
import static fr.trame.intervention.conflict.ConflictFixture.named;
import static fr.trame.intervention.conflict.ConflictFixture.opened;
import static fr.trame.intervention.conflict.ConflictFixture.underWay;

import fr.trame.intervention.Refused;
import fr.trame.intervention.conflict.ConflictCommand.ContactParty;
import fr.trame.intervention.conflict.ConflictCommand.ForgetParty;
import fr.trame.intervention.conflict.ConflictCommand.NameParty;
import fr.trame.intervention.conflict.ConflictCommand.RecordConsent;
import fr.trame.intervention.conflict.ConflictCommand.RecordRefusal;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.event.PartyEvent.PartyForgotten;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.intervention.conflict.event.PartyEvent.PartyRefused;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who the parties are, and what they want. */
class PartiesTest {

    private static final PartyForgotten FORGOTTEN_B =
            new PartyForgotten(CASE, "retention", EVENING, START.plusDays(32), "B");

    @Test
    void givesEachPartyTheNextLetterAndThirtyDays() {
        fixture().given(REQUESTED, ASSIGNED).when(name(A, "ELLE_MEME", MS_A)).expectEvents(NAMED_A);
        fixture()
                .given(REQUESTED, ASSIGNED, NAMED_A)
                .when(name(B, "AUTRE_PARTIE", MR_B))
                .expectEvents(NAMED_B);
    }

    @Test
    void putsAPartyRightUnderItsLetterAndItsDay() {
        fixture()
                .given(REQUESTED, ASSIGNED, NAMED_A, NAMED_B)
                .when(new NameParty(THE_CASE, LATEST, EVENING, byNadia(7), B, "PERSONNE", "TIERS", MS_A))
                .expectEvents(new PartyNamed(
                        CASE,
                        NADIA,
                        EVENING,
                        START.plusDays(7),
                        "B",
                        B,
                        "PERSONNE",
                        "TIERS",
                        START.plusDays(30),
                        MS_A));
    }

    @Test
    void takesSixPartiesAndNoSeventh() {
        List<ConflictEvent> events = new ArrayList<>(List.of(REQUESTED, ASSIGNED));
        for (char letter = 'A'; letter <= 'F'; letter++) {
            events.add(named(String.valueOf(letter), A.replace("00a", "00" + (letter - 'A')), "TIERS", MS_A));
        }
        fixture()
                .given(events)
                .when(name(B, "TIERS", MR_B))
                .expectException(Refused.because(ConflictRefusal.TOO_MANY_PARTIES));
    }

    @Test
    void namesNobodyInACaseThatIsOverOrOthers() {
        fixture()
                .given(underWay(CLOSED))
                .when(name(B, "TIERS", MR_B))
                .expectException(Refused.because(ConflictRefusal.CASE_ENDED));
        fixture()
                .given(REQUESTED)
                .when(new NameParty(THE_CASE, LATEST, EVENING, by(AS_YANN, 0), B, "PERSONNE", "TIERS", MR_B))
                .expectException(Refused.because(ConflictRefusal.NOT_YOUR_CASE));
    }

    @Test
    void namesNobodyAgainWhoseIdentityIsGone() {
        fixture()
                .given(opened(FORGOTTEN_B))
                .when(name(B, "TIERS", MR_B))
                .expectException(Refused.because(ConflictRefusal.IDENTITY_GONE, "letter"));
    }

    @Test
    void isContactedOnceAndToldWhoGaveItsName() {
        fixture().given(opened()).when(contact("B", true)).expectEvents(CONTACTED_B);
        fixture().given(opened()).when(contact("A", false)).expectEvents(CONTACTED_A);
        fixture()
                .given(opened())
                .when(contact("B", false))
                .expectException(Refused.because(ConflictRefusal.NOT_TOLD, "told"));
        fixture()
                .given(opened(CONTACTED_A))
                .when(contact("A", false))
                .expectException(Refused.because(ConflictRefusal.ALREADY_CONTACTED, "letter"));
    }

    @Test
    void isContactedOnlyIfItIsAPartyOfACaseThatIsOpen() {
        fixture()
                .given(opened())
                .when(contact("C", true))
                .expectException(Refused.because(ConflictRefusal.UNKNOWN_PARTY, "letter"));
        fixture()
                .given(REQUESTED, ASSIGNED, NAMED_A, NAMED_B)
                .when(contact("A", true))
                .expectException(Refused.because(ConflictRefusal.NOT_UNDER_WAY));
        fixture()
                .given(opened(FORGOTTEN_B))
                .when(contact("B", true))
                .expectException(Refused.because(ConflictRefusal.IDENTITY_GONE, "letter"));
    }

    @Test
    void consentsOnceAfterItWasContacted() {
        fixture().given(opened(CONTACTED_A)).when(consent("A")).expectEvents(CONSENTED_A);
        fixture()
                .given(opened())
                .when(consent("A"))
                .expectException(Refused.because(ConflictRefusal.NOT_CONTACTED, "letter"));
        fixture()
                .given(opened(CONTACTED_A, CONSENTED_A))
                .when(consent("A"))
                .expectException(Refused.because(ConflictRefusal.ALREADY_CONSENTED, "letter"));
        fixture()
                .given(opened(CONTACTED_B, CONSENTED_B))
                .when(consent("D"))
                .expectException(Refused.because(ConflictRefusal.UNKNOWN_PARTY, "letter"));
    }

    @Test
    void refusesAtAnyMomentAndTheCaseClosesWithoutBlame() {
        for (List<ConflictEvent> moment : List.of(opened(), underWay(), underWay(AGREED))) {
            fixture()
                    .given(moment)
                    .when(new RecordRefusal(THE_CASE, LATEST, EVENING, byNadia(25), "B"))
                    .expectEvents(
                            new PartyRefused(CASE, NADIA, EVENING, START.plusDays(25), "B"),
                            ConflictFixture.closed(START.plusDays(25), "REFUS_B"));
        }
    }

    @Test
    void refusesNothingThatIsOver() {
        fixture()
                .given(underWay(CLOSED))
                .when(new RecordRefusal(THE_CASE, LATEST, EVENING, byNadia(61), "B"))
                .expectException(Refused.because(ConflictRefusal.NOT_UNDER_WAY));
    }

    @Test
    void isForgottenOnce() {
        var forget = new ForgetParty(THE_CASE, "retention", EVENING, START.plusDays(32), "B");
        fixture().given(opened()).when(forget).expectEvents(FORGOTTEN_B);
        fixture().given(opened(FORGOTTEN_B)).when(forget).expectNoEvents();
    }

    private static NameParty name(String person, String givenBy, Identity identity) {
        return new NameParty(THE_CASE, LATEST, EVENING, byNadia(0), person, "PERSONNE", givenBy, identity);
    }

    private static ContactParty contact(String letter, boolean told) {
        return new ContactParty(THE_CASE, LATEST, EVENING, byNadia(2), letter, told);
    }

    private static RecordConsent consent(String letter) {
        return new RecordConsent(THE_CASE, LATEST, EVENING, byNadia(5), letter, "ECRIT");
    }
}
