package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static fr.trame.intervention.conflict.ConflictFixture.NOISE;
import static fr.trame.intervention.conflict.ConflictFixture.START;
import static fr.trame.intervention.conflict.ConflictFixture.THE_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Cast;
import fr.trame.intervention.conflict.ConflictCommand.Gesture;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.standing.ConflictAction;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked in whatever order: a case never stands where it cannot, and there is always a way on. */
class ConflictModelTest {

    private static final int LIVES = 120;
    private static final int COMMANDS = 60;
    private static final List<String> LETTERS = List.of("A", "B", "C");
    private static final List<String> OUTCOMES =
            List.of("ACC_ECRIT", "ACC_ORAL", "ACC_PARTIEL", "DIALOGUE", "DEPART", "ECHEC", "REFUS_A");

    static IntStream lives() {
        return IntStream.range(0, LIVES);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void staysPossibleWhateverIsAsked(int seed) {
        Random random = new Random(seed);
        Life life = new Life();
        life.send(new ConflictCommand.RequestMediation(THE_CASE, AS_NADIA, life.now(), START, NOISE));
        for (int i = 0; i < COMMANDS; i++) {
            life.day += random.nextInt(6);
            life.send(any(random, life));
            life.check();
        }
    }

    private static ConflictCommand any(Random random, Life life) {
        Caller caller = random.nextInt(5) == 0 ? AS_PAULA : AS_NADIA;
        Gesture by = new Gesture(caller, life.today());
        String letter = LETTERS.get(random.nextInt(LETTERS.size()));
        String person = CASE.substring(0, CASE.length() - 1) + letter.toLowerCase(java.util.Locale.ROOT);
        List<String> met = random.nextBoolean() ? List.of(letter) : LETTERS.subList(0, 1 + random.nextInt(2));
        Instant now = life.now();
        long version = life.version();
        return switch (random.nextInt(16)) {
            case 0 -> new ConflictCommand.AssignMediators(THE_CASE, version, now, by, List.of(Cast.NADIA), true, null);
            case 1 -> new ConflictCommand.AnswerTie(THE_CASE, version, now, by, random.nextInt(4) == 0);
            case 2, 3 ->
                new ConflictCommand.NameParty(
                        THE_CASE,
                        version,
                        now,
                        by,
                        person,
                        "PERSONNE",
                        "TIERS",
                        new Identity(random.nextBoolean() ? "Mme" : null, null, null, null, null));
            case 4 -> new ConflictCommand.Qualify(THE_CASE, version, now, by, random.nextInt(9) == 0 ? "ANCIEN" : null);
            case 5, 6 -> new ConflictCommand.ContactParty(THE_CASE, version, now, by, letter, random.nextBoolean());
            case 7, 8 -> new ConflictCommand.RecordConsent(THE_CASE, version, now, by, letter, "ORAL");
            case 9 ->
                random.nextInt(8) == 0
                        ? new ConflictCommand.RecordRefusal(THE_CASE, version, now, by, letter)
                        : new ConflictCommand.HoldStep(THE_CASE, version, now, by, true, "act-" + version, met);
            case 10 ->
                new ConflictCommand.PlanTable(
                        THE_CASE, version, now, by, by.date().plusDays(9));
            case 11 -> new ConflictCommand.HoldStep(THE_CASE, version, now, by, false, "act-" + version, met);
            case 12 ->
                new ConflictCommand.Agree(
                        THE_CASE,
                        version,
                        now,
                        by,
                        random.nextBoolean() ? "ORAL" : "ECRIT",
                        random.nextInt(4) == 0,
                        List.of(new Commitment(1, letter, "Baisser le son", null)));
            case 13 -> new ConflictCommand.FollowUp(THE_CASE, version, now, by, life.words());
            case 14 ->
                new ConflictCommand.CloseCase(
                        THE_CASE, version, now, by, OUTCOMES.get(random.nextInt(OUTCOMES.size())), null, null);
            default ->
                random.nextBoolean()
                        ? new ConflictCommand.ReopenCase(THE_CASE, version, now, by)
                        : new ConflictCommand.ForgetParty(THE_CASE, "retention", now, by.date(), letter);
        };
    }

    /** A case with its own store of events. */
    private static final class Life {

        private final List<ConflictEvent> events = new ArrayList<>();
        private final Configuration axon;
        private int day;

        Life() {
            var store = EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build();
            axon = DefaultConfigurer.defaultConfiguration(false)
                    .configureEventStore(_ -> store)
                    .registerComponent(
                            org.axonframework.messaging.annotation.ParameterResolverFactory.class,
                            _ -> MultiParameterResolverFactory.ordered(
                                    ClasspathParameterResolverFactory.forClass(ConflictCase.class),
                                    new SimpleResourceParameterResolverFactory(
                                            List.of(Cast.PARIS, ConflictFixture.TERMS))))
                    .configureAggregate(AggregateConfigurer.defaultConfiguration(ConflictCase.class))
                    .start();
            store.subscribe(batch -> batch.forEach(message -> events.add((ConflictEvent) message.getPayload())));
        }

        LocalDate today() {
            return START.plusDays(day);
        }

        Instant now() {
            return today().atTime(12, 0).toInstant(ZoneOffset.UTC);
        }

        long version() {
            return events.size() - 1L;
        }

        ConflictStanding standing() {
            ConflictStanding standing = null;
            for (ConflictEvent event : events) {
                standing = ConflictStanding.next(standing, event);
            }
            return java.util.Objects.requireNonNull(standing);
        }

        List<Word> words() {
            return standing().parties().keySet().stream()
                    .map(letter -> new Word(1, letter, "TENU"))
                    .toList();
        }

        /** Refused or done; anything else fails. */
        void send(ConflictCommand command) {
            int before = events.size();
            axon.commandBus().dispatch(GenericCommandMessage.asCommandMessage(command), (_, result) -> {
                if (result.isExceptional()) {
                    assertThat(result.exceptionResult()).isInstanceOf(CommandRefused.class);
                    assertThat(events).as("a refusal stores nothing").hasSize(before);
                }
            });
        }

        void check() {
            ConflictStanding now = standing();
            boolean under = now.state() instanceof State.Mediating || now.state() instanceof State.Agreed;
            assertThat(now.parties().size()).isLessThanOrEqualTo(ConflictStanding.MOST_PARTIES);
            if (under) {
                assertThat(now.parties()).hasSizeGreaterThan(1);
                assertThat(now.limitOn()).isNotNull();
            }
            if (now.state() instanceof State.Agreed(var agreement)) {
                assertThat(agreement.checked()).isBetween(0, agreement.checks().size());
            }
            now.parties()
                    .values()
                    .forEach(party -> assertThat(party.known() && party.gone()).isFalse());
            assertThat(waysOn(now)).as("ways on from %s", now.state()).satisfies(ways -> {
                boolean over = now.state() instanceof State.NotOpened
                        || (now.state() instanceof State.Closed && now.anybodyGone());
                assertThat(ways.isEmpty()).isEqualTo(over);
            });
        }

        /** What the mediator or the manager may do, together. Papers are written of a case, and lead it nowhere. */
        private static Set<ConflictAction> waysOn(ConflictStanding standing) {
            Set<ConflictAction> ways = EnumSet.noneOf(ConflictAction.class);
            for (ConflictAction action : EnumSet.complementOf(EnumSet.of(ConflictAction.WRITE, ConflictAction.TELL))) {
                for (Caller caller : List.of(AS_NADIA, AS_PAULA)) {
                    try {
                        action.check(standing, caller);
                        ways.add(action);
                    } catch (CommandRefused no) {
                        // not this way
                    }
                }
            }
            return ways;
        }
    }
}
