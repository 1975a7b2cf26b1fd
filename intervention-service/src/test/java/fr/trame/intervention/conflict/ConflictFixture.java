package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.PARIS;

import fr.trame.intervention.conflict.ConflictCommand.Gesture;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictAgreed;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictAssigned;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictClosed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.event.PartyEvent.PartyConsented;
import fr.trame.intervention.conflict.event.PartyEvent.PartyContacted;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** A landlord asks for noise in the flat above: Nadia follows it from 1 January 2018. It is the evening of 5 March. */
public final class ConflictFixture {

    public static final String CASE = "01890a5f-0000-7000-8000-000000000001";
    public static final String A = "01890a5f-0000-7000-8000-00000000000a";
    public static final String B = "01890a5f-0000-7000-8000-00000000000b";
    public static final LocalDate START = LocalDate.of(2018, 1, 1);

    /** Later than any: what a decision was made on is no matter of these tests. */
    static final long LATEST = 99;

    static final ConflictId THE_CASE = new ConflictId(CASE);
    static final ConflictTerms TERMS =
            new ConflictTerms(90, 180, List.of(15, 30, 90), 30, 30, Period.ofYears(2), Period.ofYears(5), "2026-11");

    public static final Demand NOISE =
            new Demand("CONFLIT", "BAILLEUR", "ECRIT", "VOIS_BRUIT", "TER", "LY8-EUS", "LY8-EUS-HALL", ID);
    public static final Identity MS_A = new Identity("Mme du 3e", "Anne Martin", "0478000001", null, "bât. B");
    public static final Identity MR_B = new Identity("M. du 4e", "Bruno Petit", null, "b@exemple.fr", null);

    public static final ConflictRequested REQUESTED =
            new ConflictRequested(CASE, NADIA, EVENING, START, "link-" + CASE, NOISE);
    public static final ConflictAssigned ASSIGNED =
            new ConflictAssigned(CASE, NADIA, EVENING, START, List.of(NADIA), List.of(NADIA), null);
    public static final PartyNamed NAMED_A = named("A", A, "ELLE_MEME", MS_A);
    public static final PartyNamed NAMED_B = named("B", B, "AUTRE_PARTIE", MR_B);
    public static final ConflictOpened OPENED =
            new ConflictOpened(CASE, NADIA, EVENING, START, START.plusDays(90), START.plusDays(180));
    public static final PartyContacted CONTACTED_A = contacted("A", false);
    public static final PartyContacted CONTACTED_B = contacted("B", true);
    public static final PartyConsented CONSENTED_A = consented("A");
    public static final PartyConsented CONSENTED_B = consented("B");
    public static final ConflictStepHeld SHUTTLE =
            new ConflictStepHeld(CASE, NADIA, EVENING, START.plusDays(10), "NAVETTE", "link-" + CASE, ID, List.of("A"));
    public static final List<Commitment> PROMISES = List.of(
            new Commitment(1, "B", "Poser des patins sous le lit", START.plusDays(40)),
            new Commitment(2, "A", "Appeler avant de se plaindre", null));
    public static final ConflictAgreed AGREED = agreed(START.plusDays(20), "ECRIT", PROMISES);
    public static final ConflictFollowedUp FOLLOWED_UP = new ConflictFollowedUp(
            CASE, NADIA, EVENING, START.plusDays(35), 1, START.plusDays(50), "TENU", words("TENU", "TENU"));
    public static final ConflictClosed CLOSED = closed(START.plusDays(60), "DIALOGUE");

    private ConflictFixture() {}

    static AggregateTestFixture<ConflictCase> fixture() {
        var fixture = new AggregateTestFixture<>(ConflictCase.class);
        fixture.registerInjectableResource(PARIS);
        fixture.registerInjectableResource(TERMS);
        fixture.registerCommandTargetResolver(_ -> new VersionedAggregateIdentifier((Object) CASE, null));
        return fixture;
    }

    /** As far as both parties wanted it, and some more events. */
    public static List<ConflictEvent> underWay(ConflictEvent... more) {
        List<ConflictEvent> events = new ArrayList<>(opened(CONTACTED_A, CONTACTED_B, CONSENTED_A, CONSENTED_B));
        events.addAll(List.of(more));
        return List.copyOf(events);
    }

    /** As far as it was opened, and some more events. */
    public static List<ConflictEvent> opened(ConflictEvent... more) {
        List<ConflictEvent> events = new ArrayList<>(List.of(REQUESTED, ASSIGNED, NAMED_A, NAMED_B, OPENED));
        events.addAll(List.of(more));
        return List.copyOf(events);
    }

    static Gesture by(Caller caller, int days) {
        return new Gesture(caller, START.plusDays(days));
    }

    static Gesture byNadia(int days) {
        return by(AS_NADIA, days);
    }

    static Instant now() {
        return EVENING;
    }

    public static PartyNamed named(String letter, String person, String givenBy, Identity identity) {
        return new PartyNamed(
                CASE, NADIA, EVENING, START, letter, person, "PERSONNE", givenBy, START.plusDays(30), identity);
    }

    private static PartyContacted contacted(String letter, boolean told) {
        return new PartyContacted(CASE, NADIA, EVENING, START.plusDays(2), letter, told, START.plusDays(32));
    }

    private static PartyConsented consented(String letter) {
        return new PartyConsented(CASE, NADIA, EVENING, START.plusDays(5), letter, "ECRIT", "2026-11", NADIA);
    }

    static ConflictAgreed agreed(LocalDate on, String form, List<Commitment> promises) {
        return new ConflictAgreed(
                CASE,
                NADIA,
                EVENING,
                on,
                form,
                false,
                promises,
                promises.size(),
                List.of(on.plusDays(15), on.plusDays(30), on.plusDays(90)),
                on.plusDays(15),
                on.plusDays(120));
    }

    static ConflictClosed closed(LocalDate on, String outcome) {
        return new ConflictClosed(CASE, NADIA, EVENING, on, outcome, null, null, on.plusYears(2));
    }

    /** What A and B say of both promises, in this order. */
    static List<Word> words(String first, String second) {
        return List.of(
                new Word(1, "A", first), new Word(1, "B", first), new Word(2, "A", second), new Word(2, "B", second));
    }
}
