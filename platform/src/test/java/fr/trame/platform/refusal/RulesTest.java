package fr.trame.platform.refusal;

import static fr.trame.platform.sample.LedgerRefusal.ALREADY_CLOSED;
import static fr.trame.platform.sample.LedgerRefusal.AMOUNT_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.trame.platform.refusal.CommandRefused.Fault;
import fr.trame.platform.refusal.Offer.RefusedAction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final String MISSING = "Le montant ne peut pas être nul.";

    private record Entry(boolean closed, int amount, int tax) {}

    private enum EntryAction {
        SIGN_OFF,
        CORRECT
    }

    /** Made anew for each test, as a rule is a value. */
    private static Rules<Entry> rules() {
        return Rules.of(Entry.class)
                .require(ALREADY_CLOSED, entry -> !entry.closed())
                .require("amount", AMOUNT_MISSING, entry -> entry.amount() != 0)
                .and(Rules.of(Entry.class)
                        .require("tax", AMOUNT_MISSING, entry -> entry.tax() >= 0, entry -> "Taxe : " + entry.tax()));
    }

    @Test
    void tellsTheFirstThatIsBroken() {
        assertThat(rules().broken(new Entry(false, 1, 1))).isEmpty();
        assertThat(rules().broken(new Entry(true, 0, -1))).hasValue(ALREADY_CLOSED);
        assertThat(rules().broken(new Entry(false, 1, -1))).hasValue(AMOUNT_MISSING);
    }

    @Test
    void refusesForTheFirstAlone() {
        assertThatNoException().isThrownBy(() -> rules().check(new Entry(false, 1, 1)));
        assertThat(refused(() -> rules().check(new Entry(true, 0, -1))))
                .returns(ALREADY_CLOSED, CommandRefused::reason)
                .returns("Ce registre est déjà clos.", CommandRefused::detail)
                .returns(List.of(), CommandRefused::faults);
        assertThat(refused(() -> rules().check(new Entry(false, 0, -1))).faults())
                .containsExactly(new Fault(AMOUNT_MISSING, "amount", MISSING));
        assertThat(refused(() -> rules().check(new Entry(false, 1, -1))))
                .returns("Taxe : -1", CommandRefused::detail)
                .returns(List.of(new Fault(AMOUNT_MISSING, "tax", "Taxe : -1")), CommandRefused::faults);
    }

    @Test
    void gathersEveryInputAtFaultAndNothingThatIsNoInput() {
        var faults = new Faults();
        rules().check(new Entry(true, 1, 1), faults);
        assertThatNoException().isThrownBy(faults::refuse);

        rules().check(new Entry(true, 0, -1), faults);
        assertThat(refused(faults::refuse))
                .returns(AMOUNT_MISSING, CommandRefused::reason)
                .returns("2 informations sont à corriger.", CommandRefused::detail)
                .returns(
                        List.of(
                                new Fault(AMOUNT_MISSING, "amount", MISSING),
                                new Fault(AMOUNT_MISSING, "tax", "Taxe : -1")),
                        CommandRefused::faults);
    }

    @Test
    void saysOfASingleInputWhatIsWrongWithIt() {
        var faults = new Faults();
        faults.add(AMOUNT_MISSING, "amount");
        assertThat(refused(faults::refuse).detail()).isEqualTo(MISSING);
    }

    @Test
    void tellsNobodyOfThousandsOfFaults() {
        var faults = new Faults();
        for (int line = 0; line < 1_000; line++) {
            faults.add(AMOUNT_MISSING, "lines[" + line + "]");
        }
        assertThat(refused(faults::refuse).faults()).hasSize(50).last().returns("lines[49]", Fault::field);
    }

    @Test
    void keepsTheReasonWhereItTellsWhatElseMayBeDone() {
        CommandRefused first = AMOUNT_MISSING.on("amount");
        assertThat(first.instead()).isEmpty();
        assertThat(first.instead(List.of("correct")))
                .returns(AMOUNT_MISSING, CommandRefused::reason)
                .returns(first.faults(), CommandRefused::faults)
                .returns(MISSING, CommandRefused::detail)
                .returns(List.of("correct"), CommandRefused::instead);
    }

    @Test
    void saysNoInWordsAndByCode() {
        assertThat(List.of(ALREADY_CLOSED, AMOUNT_MISSING))
                .extracting(Refusal::code, Refusal::kind, Refusal::message)
                .containsExactly(
                        tuple("already-closed", RefusalKind.CONFLICT, "Ce registre est déjà clos."),
                        tuple("amount-missing", RefusalKind.INVALID, MISSING));
        assertThat(ALREADY_CLOSED.refusal())
                .returns(ALREADY_CLOSED, CommandRefused::reason)
                .returns(List.of(), CommandRefused::faults);
        assertThatThrownBy(Silent.WORDLESS::message).hasMessageContaining("WORDLESS");
    }

    @Test
    void offersWhatNoRuleRefusesAndSaysOfTheRestWhyNot() {
        assertThat(Offer.of(
                        EntryAction.class,
                        action -> action == EntryAction.SIGN_OFF ? Optional.empty() : Optional.of(ALREADY_CLOSED)))
                .isEqualTo(new Offer(
                        List.of("sign-off"),
                        List.of(new RefusedAction("correct", "already-closed", "Ce registre est déjà clos."))));
    }

    private enum Silent implements Refusal {
        WORDLESS
    }

    private static CommandRefused refused(Runnable command) {
        try {
            command.run();
        } catch (CommandRefused no) {
            return no;
        }
        throw new AssertionError("was not refused");
    }
}
