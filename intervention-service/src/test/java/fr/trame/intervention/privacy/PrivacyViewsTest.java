package fr.trame.intervention.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.PersonForgotten;
import fr.trame.intervention.Cast;
import fr.trame.intervention.roster.RosterOfTheCast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PrivacyViewsTest extends ViewContract {

    private static final String MAX = "emp-max";

    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final PrivacyViews VIEWS = new PrivacyViews(DATABASE.finders());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return PrivacyViews.KEPT;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return facts(true);
    }

    /** The cast, of whom Léa left; Max left and was forgotten. */
    static List<HeardAnnouncement> facts(boolean withMaxForgotten) {
        List<HeardAnnouncement> facts = new ArrayList<>(RosterOfTheCast.facts());
        facts.addAll(RosterOfTheCast.leaver(MAX, "2012-06-30"));
        if (withMaxForgotten) {
            facts.add(new HeardAnnouncement(
                    Topics.PRIVACY,
                    "forgotten-" + MAX,
                    0,
                    Cast.EVENING,
                    new PersonForgotten(MAX, "2018-03-05T18:30:00Z")));
        }
        return facts;
    }

    @Test
    void knowsWhoseTimeRunsAndWhoIsForgotten() {
        DATABASE.fill(VIEWS, facts(true));
        assertThat(VIEWS.leavers()).containsExactly(new KeptView(RosterOfTheCast.LEA, true, LocalDate.of(2018, 3, 15)));
        assertThat(VIEWS.forgotten()).containsExactly(MAX);
        assertThat(VIEWS.person(Cast.NADIA)).hasValue(new KeptView(Cast.NADIA, false, null));
        assertThat(VIEWS.person(RosterOfTheCast.REMI))
                .as("who returned is kept")
                .hasValue(new KeptView(RosterOfTheCast.REMI, false, null));
        assertThat(VIEWS.person("emp-nobody")).isEmpty();
    }

    @Test
    void letsTheTimeOfEveryFormerEmployeeRun() {
        DATABASE.fill(VIEWS, facts(false));
        assertThat(VIEWS.leavers())
                .contains(new KeptView(MAX, true, LocalDate.of(2012, 6, 30)))
                .hasSize(2);
        assertThat(VIEWS.forgotten()).isEmpty();
    }
}
