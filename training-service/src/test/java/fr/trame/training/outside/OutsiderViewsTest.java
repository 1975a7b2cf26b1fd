package fr.trame.training.outside;

import static fr.trame.training.outside.OutsiderCast.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.TeamClosed;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.relay.SameNameAnnouncer;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutsiderViewsTest extends ViewContract {

    private static final Instant THEN = Instant.parse("2018-11-02T08:00:00Z");
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final OutsiderViews VIEWS = new OutsiderViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(VIEWS, someFacts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return OutsiderViews.OUTSIDERS;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return someFacts();
    }

    static List<HeardAnnouncement> someFacts() {
        return List.of(
                told("team-TER", 0, new TeamOpened("TER", "Équipe Territoires", "Lyon")),
                told("team-TER", 1, new TeamClosed("TER", "2019-12-31")),
                told("leo", 0, new EmployeeJoined("leo", "Léo", List.of("MED"), "TER", "2017-01-02")),
                told("leo", 1, new EmployeeAssigned("leo", List.of("MGR"), "TER", "2017-02-02")),
                told("leo", 2, new EmployeePosted("leo", List.of("MED"), "HAB", "2017-02-02", null)),
                told("leo", 3, new EmployeeLeft("leo", "2018-06-28")),
                told("leo", 4, new EmployeeReturned("leo", List.of("MED"), "TER", "2018-09-03")),
                heard(0, OutsiderCast.registered()),
                heard(1, OutsiderCast.admitted()));
    }

    @Test
    void knowsWhoThereIs() {
        assertThat(VIEWS.all()).containsExactly(ADA);
    }

    private static HeardAnnouncement heard(long sequence, Record event) {
        Object told = new SameNameAnnouncer().announce(event, new EventContext(ADA, sequence, THEN));
        return told(ADA, sequence, Objects.requireNonNull(told));
    }

    private static HeardAnnouncement told(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, announcement);
    }
}
