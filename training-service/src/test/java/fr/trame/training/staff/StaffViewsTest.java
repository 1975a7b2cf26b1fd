package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.PersonForgotten;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.contracts.staff.TeamClosed;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.relay.SameNameAnnouncer;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffViewsTest extends ViewContract {

    private static final Instant THEN = Instant.parse("2017-01-02T08:00:00Z");
    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final StaffViews VIEWS = new StaffViews(DATABASE.finders());

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
        return StaffViews.PEOPLE;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return someFacts();
    }

    static List<HeardAnnouncement> someFacts() {
        return List.of(
                told("team-TER", 0, new TeamOpened("TER", "Équipe Territoires", "Lyon")),
                told("team-TER", 1, new TeamClosed("TER", "2019-12-31")),
                heard(StaffCast.AMINA, 0, StaffCast.joined()),
                heard(StaffCast.AMINA, 1, StaffCast.assigned()),
                heard(StaffCast.AMINA, 2, StaffCast.posted()),
                heard(StaffCast.AMINA, 3, StaffCast.left()),
                heard(StaffCast.LEO, 0, joined(StaffCast.LEO)),
                heard(
                        StaffCast.LEO,
                        1,
                        new EmployeeLeft(StaffCast.LEO, StaffCast.DIRECTOR, StaffCast.day("2018-06-28"))),
                heard(
                        StaffCast.LEO,
                        2,
                        new EmployeeReturned(
                                StaffCast.LEO, StaffCast.DIRECTOR, List.of("MED"), null, StaffCast.day("2018-09-03"))),
                told("ada", 0, new OutsiderRegistered("ada")),
                told("ada", 1, new OutsiderAdmitted("ada", List.of("AUD"), "2018-11-05", "2018-11-06")),
                new HeardAnnouncement(
                        Topics.PRIVACY,
                        "forgotten-" + StaffCast.AMINA,
                        0,
                        THEN,
                        new PersonForgotten(StaffCast.AMINA, THEN.toString())));
    }

    @Test
    void listsThoseWhoAreStillHereOnADayOrEverybody() {
        LocalDate last = StaffCast.day("2019-06-28");
        StaffView leo = new StaffView(StaffCast.LEO, StaffView.HERE);
        assertThat(employees(null).items()).containsExactly(new StaffView(StaffCast.AMINA, last), leo);
        assertThat(employees(last).total()).isEqualTo(2);
        assertThat(employees(last.plusDays(1)).items())
                .as("who returned is here")
                .containsExactly(leo);
    }

    private static Page<StaffView> employees(LocalDate from) {
        return VIEWS.employees(from, PageRequest.first());
    }

    private static EmployeeJoined joined(String person) {
        return new EmployeeJoined(
                person, StaffCast.DIRECTOR, "Léo", "Martin", "H", List.of("MED"), null, StaffCast.day("2017-01-02"));
    }

    private static HeardAnnouncement heard(String stream, long sequence, StaffEvent event) {
        var context = new EventContext(stream, sequence, THEN);
        Object announcement = event instanceof EmployeeJoined joined
                ? new StaffAnnouncer().announce(joined, context)
                : new SameNameAnnouncer().announce((Record) event, context);
        return told(stream, sequence, Objects.requireNonNull(announcement));
    }

    private static HeardAnnouncement told(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, announcement);
    }
}
