package fr.trame.intervention.incident;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.incident.IncidentsOfTheCast.ELSEWHERE;
import static fr.trame.intervention.incident.IncidentsOfTheCast.THREAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Scope;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IncidentViewsTest extends ViewContract {

    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final IncidentViews INCIDENTS = new IncidentViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(INCIDENTS, IncidentsOfTheCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return IncidentViews.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return IncidentsOfTheCast.facts();
    }

    @Test
    void findsTheLatestOfATeamOrOfAll() {
        assertThat(ids(Scope.EVERYWHERE)).containsExactly(ELSEWHERE, THREAT);
        assertThat(ids(Scope.of(Set.of("TER")))).containsExactly(THREAT);
        assertThat(ids(Scope.of(Set.of()))).isEmpty();
    }

    @Test
    void findsThoseOfADayAndThoseWhoseTermIsOver() {
        assertThat(INCIDENTS.of("TER", DAY, PageRequest.first()))
                .extracting(IncidentView::id)
                .containsExactly(THREAT);
        assertThat(INCIDENTS.of("TER", DAY.plusDays(1), PageRequest.first())).isEmpty();
        assertThat(INCIDENTS.until(DAY))
                .as("what is over already is not ended again")
                .containsExactly(THREAT);
        assertThat(INCIDENTS.until(DAY.minusDays(1))).isEmpty();
    }

    private static List<String> ids(Scope scope) {
        return INCIDENTS.latest(scope, PageRequest.first()).stream()
                .map(IncidentView::id)
                .toList();
    }
}
