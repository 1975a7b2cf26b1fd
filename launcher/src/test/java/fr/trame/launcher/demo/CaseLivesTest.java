package fr.trame.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.demo.year.DemoYear;
import fr.trame.launcher.demo.year.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseLivesTest {

    @Test
    void makesStepsOfActsThatTheYearHasAndUsesEachOnce() {
        List<List<Entry>> cases = CaseLives.among(DemoYear.generate().entries());
        assertThat(cases).hasSizeBetween(12, 24);
        Set<String> used = new HashSet<>();
        for (List<Entry> acts : cases) {
            assertThat(acts).allSatisfy(act -> {
                assertThat(act.counts()).isTrue();
                assertThat(act.present().mode()).isIn("NAVETTE", "TABLE");
                assertThat(used.add(act.id())).isTrue();
            });
            assertThat(acts)
                    .extracting(act -> act.present().team())
                    .containsOnly(acts.getFirst().present().team());
            assertThat(acts).extracting(act -> act.present().date()).isSorted();
        }
    }
}
