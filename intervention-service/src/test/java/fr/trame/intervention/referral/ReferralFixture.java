package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;

import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Said;
import fr.trame.intervention.referral.ReferralCommand.TakeStep;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.Origin;
import fr.trame.intervention.referral.event.ReferralEvent.Proposal;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralSharingAgreed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralStepTaken;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralVoiceHeard;
import fr.trame.intervention.referral.event.ReferralId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/** Nadia and Karim put somebody in touch with the CCAS. It is the next morning. */
public final class ReferralFixture {

    public static final String REFERRAL = "01890a5e-0000-7000-8000-000000000001";
    public static final String CHILD = "01890a5e-0000-7000-8000-000000000003";
    static final ReferralId THE_ONE = new ReferralId(REFERRAL);
    public static final LocalDate NEXT_DAY = DAY.plusDays(1);
    public static final Origin HALL = new Origin(ID, "TER", "LY8-EUS", List.of(NADIA, KARIM));
    static final Proposal CCAS = new Proposal(DAY, "CONTACT", "CCAS", null);
    static final Proposal ADDRESS = new Proposal(DAY, "ORIENTATION", "CCAS", null);
    /** Only proposed. */
    public static final ReferralProposed PROPOSED = proposed(CCAS, "PROPOSEE");
    /** An address given. */
    public static final ReferralProposed SIGNPOSTED = proposed(ADDRESS, "PROPOSEE");
    /** Proposed, and the partner called at once. */
    public static final ReferralProposed CALLED = proposed(CCAS, "CONTACT_PRIS");

    public static final ReferralClosed CLOSED = closed("NON_VENUE");
    static final ReferralStepTaken RECEIVED = step("RECUE", null, null, null);
    static final ReferralStepTaken CARED = step("PRISE_EN_CHARGE", null, null, "PERSONNE");
    public static final ReferralVoiceHeard PARTNER_SAYS_RECEIVED = voice("PARTENAIRE", "RECUE", "TELEPHONE");
    public static final ReferralVoiceHeard PERSON_SAYS_NO = voice("PERSONNE", "NON_RECUE", "DIT");
    /** Nothing is said with it. */
    static final Said NOTHING = new Said(null, null, null, null, null);

    private ReferralFixture() {}

    public static ReferralProposed proposed(Proposal proposal, String status) {
        return new ReferralProposed(REFERRAL, NADIA, EVENING, proposal, HALL, status, null);
    }

    public static ReferralStepTaken step(
            String status, @Nullable String level, @Nullable LocalDate appointment, @Nullable String proof) {
        return new ReferralStepTaken(
                REFERRAL,
                NADIA,
                NEXT_MORNING,
                NEXT_DAY,
                status,
                level,
                appointment,
                appointment == null ? null : LocalTime.of(10, 30),
                proof);
    }

    public static ReferralClosed closed(String outcome) {
        return new ReferralClosed(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, outcome, null, null);
    }

    public static ReferralVoiceHeard voice(String voice, String word, String known) {
        return new ReferralVoiceHeard(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, voice, word, known);
    }

    public static ReferralSharingAgreed shared(String... what) {
        return new ReferralSharingAgreed(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, List.of(what));
    }

    /** One of each, with what it says. */
    public static Stream<ReferralEvent> all() {
        return Stream.of(
                proposed(CCAS, "CONTACT_PRIS"),
                step("RDV_FIXE", "CONTACT", NEXT_DAY.plusDays(2), null),
                new ReferralClosed(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "REFUS_PARTENAIRE", "SATURATION", null),
                new ReferralEvent.ReferralReopened(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY),
                PERSON_SAYS_NO,
                new ReferralEvent.ReferralDecided(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "PERSONNE", "CONTACT_PRIS"),
                shared("PRENOM", "OBJET"),
                new ReferralEvent.ReferralHandedOver(REFERRAL, "emp-paula", EVENING, List.of(KARIM)));
    }

    static TakeStep take(long version, Step step, Said said) {
        return new TakeStep(THE_ONE, version, AS_NADIA, NEXT_MORNING, NEXT_DAY, step, said);
    }

    static Said how(@Nullable String level) {
        return new Said(level, null, null, null, null);
    }

    static CloseReferral close(long version, String outcome) {
        return new CloseReferral(THE_ONE, version, AS_NADIA, NEXT_MORNING, NEXT_DAY, outcome, null, null, null);
    }

    static AggregateTestFixture<Referral> fixture() {
        var fixture = new AggregateTestFixture<>(Referral.class);
        fixture.registerInjectableResource(PARIS);
        return fixture;
    }
}
