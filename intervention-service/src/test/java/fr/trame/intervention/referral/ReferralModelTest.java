package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.referral.ReferralFixture.ADDRESS;
import static fr.trame.intervention.referral.ReferralFixture.CCAS;
import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.HALL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.referral.ReferralCommand.Said;
import fr.trame.intervention.referral.ReferralCommand.Start;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked in whatever order: a referral never stands where it cannot, and there is always a way on. */
class ReferralModelTest {

    private static final int LIVES = 150;
    private static final int COMMANDS = 40;
    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<String> LEVELS = List.of("ORIENTATION", "CONTACT", "RELAIS", "ACCOMP");
    private static final List<String> VOICES = List.of("PARTENAIRE", "PERSONNE", "MEDIATEUR");
    private static final List<String> WORDS = List.of("RECUE", "NON_RECUE", "PRISE_EN_CHARGE", "NON_PRISE");

    static IntStream lives() {
        return IntStream.range(0, LIVES);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void staysPossibleWhateverIsAsked(int seed) {
        Random random = new Random(seed);
        Life life = new Life();
        Step first = STEPS.get(random.nextInt(3));
        life.send(new ReferralCommand.ProposeReferral(
                THE_ONE,
                AS_NADIA,
                life.now(),
                random.nextBoolean() ? CCAS : ADDRESS,
                HALL,
                DAY,
                new Start(first, null, null)));
        for (int i = 0; i < COMMANDS && life.isBegun(); i++) {
            life.day += random.nextInt(4);
            life.send(any(random, life));
            life.check();
        }
    }

    private static ReferralCommand any(Random random, Life life) {
        Caller caller = random.nextInt(5) == 0 ? AS_PAULA : AS_NADIA;
        LocalDate day = life.today().minusDays(random.nextInt(6) == 0 ? 9 : 0);
        Instant now = life.now();
        long version = life.version();
        String voice = one(random, VOICES);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                new ReferralCommand.TakeStep(
                        THE_ONE,
                        version,
                        caller,
                        now,
                        day,
                        STEPS.get(random.nextInt(STEPS.size())),
                        new Said(
                                maybe(random, one(random, LEVELS)),
                                random.nextBoolean() ? day.plusDays(3) : null,
                                null,
                                maybe(random, "PERSONNE"),
                                random.nextBoolean() ? List.of("PRENOM") : null));
            case 3, 4 ->
                new ReferralCommand.HearVoice(THE_ONE, version, caller, now, day, voice, one(random, WORDS), "DIT");
            case 5 -> new ReferralCommand.Decide(THE_ONE, version, caller, now, day, voice);
            case 6 ->
                new ReferralCommand.CloseReferral(
                        THE_ONE,
                        version,
                        caller,
                        now,
                        day,
                        one(random, ReferralRules.ALL_ENDS),
                        maybe(random, "SATURATION"),
                        maybe(random, "CONSTAT"),
                        random.nextInt(4) == 0 ? CHILD : null);
            case 7, 8 -> new ReferralCommand.ReopenReferral(THE_ONE, version, caller, now, day);
            default -> new ReferralCommand.AgreeSharing(THE_ONE, version, caller, now, day, List.of("OBJET"));
        };
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static @Nullable String maybe(Random random, String text) {
        return random.nextInt(3) > 0 ? text : null;
    }

    /** A referral with its own store of events. */
    private static final class Life {

        private final List<ReferralEvent> events = new ArrayList<>();
        private final Configuration axon;
        private int day;

        Life() {
            var store = EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
            axon = DefaultConfigurer.defaultConfiguration(false)
                    .configureEventStore(_ -> store)
                    .registerComponent(
                            ParameterResolverFactory.class,
                            _ -> MultiParameterResolverFactory.ordered(
                                    ClasspathParameterResolverFactory.forClass(Referral.class),
                                    new SimpleResourceParameterResolverFactory(List.of(Cast.PARIS))))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(Referral.class))
                    .start();
            store.subscribe(batch -> batch.forEach(message -> events.add((ReferralEvent) message.getPayload())));
        }

        /** An address that would be a contact at once is none. */
        boolean isBegun() {
            return !events.isEmpty();
        }

        LocalDate today() {
            return DAY.plusDays(day);
        }

        Instant now() {
            return today().atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        long version() {
            return events.size() - 1L;
        }

        /** Refused or done; anything else fails. */
        void send(ReferralCommand command) {
            int before = events.size();
            axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), (_, result) -> {
                if (result.isExceptional()) {
                    assertThat(result.exceptionResult()).isInstanceOf(CommandRefused.class);
                    assertThat(events).as("a refusal stores nothing").hasSize(before);
                }
            });
        }

        void check() {
            ReferralStanding now = ReferralStanding.of((ReferralProposed) events.getFirst());
            ReferralView view = null;
            for (ReferralEvent event : events) {
                now = now.after(event);
                view = ReferralView.next(view, event);
            }
            ReferralView shown = Objects.requireNonNull(view);
            assertThat(ReferralStanding.of(shown))
                    .as("what is shown is how it stands")
                    .isEqualTo(now);
            assertThat(shown.counts()).isEqualTo(now.contacted());
            assertThat(shown.counts()).isEqualTo(!shown.level().equals("ORIENTATION") && shown.contactedOn() != null);
            assertThat(shown.version()).isEqualTo(version());
            if (now.isBefore(Step.RECUE) && !now.isBefore(Step.CONTACT_PRIS)) {
                assertThat(now.contacted()).isTrue();
            }
            assertThat(shown.proof() != null).isEqualTo(now.step() == Step.PRISE_EN_CHARGE);
            if (shown.disagreement()) {
                assertThat(now.words().disagree()).isTrue();
            }
            assertThat(waysOn(now)).as("ways on from %s", now).isNotEmpty();
            if (now.isOpen()) {
                assertThat(waysOn(now)).contains(ReferralAction.CLOSE);
                assertThat(ReferralRules.ENDS.stream().filter(now::mayEndAs)).isNotEmpty();
            } else if (!now.isRedirected()) {
                assertThat(waysOn(now)).contains(ReferralAction.REOPEN);
            }
        }

        private static Set<ReferralAction> waysOn(ReferralStanding standing) {
            Set<ReferralAction> ways = EnumSet.noneOf(ReferralAction.class);
            for (ReferralAction action : ReferralAction.values()) {
                try {
                    action.check(standing, AS_NADIA);
                    ways.add(action);
                } catch (CommandRefused no) {
                    // not this way
                }
            }
            return ways;
        }
    }
}
