package fr.trame.intervention.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.PersonForgotten;
import fr.trame.contracts.Topics;
import fr.trame.intervention.Cast;
import fr.trame.intervention.roster.RosterOfTheCast;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyViewsTest extends ProjectionContract {

    private static final String MAX = "emp-max";

    @Override
    protected Projection projection() {
        return new PrivacyViews(null);
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
        PrivacyViews views = views(true);
        assertThat(views.leavers())
                .containsExactly(new PrivacyViews.Kept(RosterOfTheCast.LEA, LocalDate.of(2018, 3, 15)));
        assertThat(views.forgotten()).containsExactly(MAX);
        assertThat(views.person(Cast.NADIA)).hasValue(new PrivacyViews.Kept(Cast.NADIA, null));
        assertThat(views.person("emp-nobody")).isEmpty();
    }

    @Test
    void hearsOfTheLeaveBeforeTheJoining() {
        List<HeardAnnouncement> late = RosterOfTheCast.leaver(MAX, "2012-06-30").reversed();
        assertThat(new PrivacyViews(new ProjectionInMemory(new PrivacyViews(null)).hear(late)).leavers())
                .containsExactly(new PrivacyViews.Kept(MAX, LocalDate.of(2012, 6, 30)));
    }

    private static PrivacyViews views(boolean withMaxForgotten) {
        return new PrivacyViews(new ProjectionInMemory(new PrivacyViews(null)).hear(facts(withMaxForgotten)));
    }
}
