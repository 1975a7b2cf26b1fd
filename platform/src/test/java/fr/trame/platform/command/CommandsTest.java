package fr.trame.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.sample.LedgerCommand.CloseLedger;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.sample.LedgerRefusal;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CommandsTest {

    private static final TestDatabase DATABASE = TestDatabase.start();

    @Autowired
    private Commands commands;

    @Autowired
    private EventStreams streams;

    @Autowired
    private ApplicationContext context;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void storesWhatIsDecided() {
        var id = open();
        commands.send(new WriteLine(id, 0L, 7));
        assertThat(streams.read(id)).hasSize(2);
    }

    @Test
    void passesARefusalOnAsItIs() {
        var id = open();
        commands.send(new CloseLedger(id, null));
        assertThatThrownBy(() -> commands.send(new WriteLine(id, null, 7)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(LedgerRefusal.ALREADY_CLOSED));
    }

    @Test
    void saysThatTheVersionIsStaleBeforeAnyRuleIsAsked() {
        var id = open();
        commands.send(new CloseLedger(id, 0L));
        assertRefused(new WriteLine(id, 0L, 7), CommonRefusal.STALE_VERSION);
        assertRefused(new WriteLine(id, 2L, 7), CommonRefusal.STALE_VERSION);
    }

    @Test
    void answersAChangeSentAgainLikeTheFirstTime() {
        var id = open();
        var command = UUID.randomUUID().toString();
        under(command, new WriteLine(id, 0L, 7));
        under(command, new WriteLine(id, 0L, 7));
        assertThat(streams.read(id)).hasSize(2);
        commands.send(new CloseLedger(id, 1L));
        under(command, new WriteLine(id, 0L, 7));
        assertThat(streams.read(id)).as("whatever happened since").hasSize(3);
    }

    @Test
    void refusesAnotherChangeUnderTheSameId() {
        var id = open();
        var command = UUID.randomUUID().toString();
        under(command, new WriteLine(id, 0L, 7));
        assertRefused(() -> under(command, new WriteLine(id, 0L, 8)), CommonRefusal.COMMAND_ID_REUSED);
        assertRefused(() -> under(command, new CloseLedger(id, 0L)), CommonRefusal.COMMAND_ID_REUSED);
        assertThat(streams.read(id)).hasSize(2);
    }

    @Test
    void saysThatTheVersionIsStaleWhereSomebodyElseChangedIt() {
        var id = open();
        under(UUID.randomUUID().toString(), new WriteLine(id, 0L, 7));
        assertRefused(() -> under(UUID.randomUUID().toString(), new WriteLine(id, 0L, 7)), CommonRefusal.STALE_VERSION);
        assertRefused(new WriteLine(id, 0L, 7), CommonRefusal.STALE_VERSION);
        assertRefused(() -> under(UUID.randomUUID().toString(), new WriteLine(id, 9L, 7)), CommonRefusal.STALE_VERSION);
    }

    @Test
    void carriesAChangeOutOnceThatIsSentTwiceAtTheSameTime() {
        var ids = IntStream.range(0, 30).mapToObj(number -> open()).toList();
        var twice = Stream.concat(ids.stream(), ids.stream()).toList();
        CommandId.as(
                UUID.randomUUID().toString(),
                () -> commands.together(twice, id -> {
                    commands.send(new WriteLine(id, 0L, 7));
                    return id;
                }));
        assertThat(streams.read(ids).values()).allMatch(events -> events.size() == 2);
        assertThat(CommandId.current()).isEmpty();
    }

    @Test
    void findsNoAggregateThatIsNotThere() {
        assertRefused(new WriteLine(UUID.randomUUID().toString(), null, 7), CommonRefusal.NOT_FOUND);
    }

    @Test
    void saysThatAnIdIsTaken() {
        var id = open();
        assertThatThrownBy(() -> commands.send(new OpenLedger(id, "Autre")))
                .isInstanceOfSatisfying(
                        StreamExists.class, taken -> assertThat(taken.stream()).isEqualTo(id));
    }

    @Test
    void handlesManyAtOnceAndAnswersInOrder() {
        var ids = IntStream.range(0, 300)
                .mapToObj(number -> UUID.randomUUID().toString())
                .toList();
        assertThat(commands.together(ids, id -> {
                    commands.send(new OpenLedger(id, "Caisse"));
                    return id;
                }))
                .isEqualTo(ids);
        assertThat(streams.read(ids)).hasSize(300);
    }

    @Test
    void letsManyWritersOfOneLedgerTakeTurns() {
        var id = open();
        commands.together(List.of(1, 2, 3, 4, 5, 6, 7, 8), amount -> {
            commands.send(new WriteLine(id, null, amount));
            return amount;
        });
        assertThat(streams.read(id)).hasSize(9);
    }

    @Test
    void runsNoMoreOfAxonThanIsUsed() {
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBeansOfType(TokenStore.class)).isEmpty();
        assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors())
                .isEmpty();
    }

    private void under(String commandId, Object command) {
        CommandId.as(commandId, () -> {
            commands.send(command);
            return command;
        });
    }

    private void assertRefused(Object command, CommonRefusal reason) {
        assertRefused(() -> commands.send(command), reason);
    }

    private static void assertRefused(ThrowingCallable sending, CommonRefusal reason) {
        assertThatThrownBy(sending)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private String open() {
        var id = UUID.randomUUID().toString();
        commands.send(new OpenLedger(id, "Caisse"));
        return id;
    }
}
