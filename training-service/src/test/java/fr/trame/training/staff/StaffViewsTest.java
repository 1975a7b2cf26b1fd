package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.PersonForgotten;
import fr.trame.contracts.Topics;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import fr.trame.platform.relay.SameNameAnnouncer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class StaffViewsTest extends ProjectionContract {

    private static final Instant THEN = Instant.parse("2017-01-02T08:00:00Z");

    @Override
    protected Projection projection() {
        return new StaffViews(
                new StaticListableBeanFactory().getBeanProvider(fr.trame.platform.projection.ReadModels.class));
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return List.of(
                heard("team-TER", 0, StaffCast.teamOpened()),
                heard(StaffCast.AMINA, 0, StaffCast.joined()),
                heard(StaffCast.AMINA, 1, StaffCast.assigned()),
                heard(StaffCast.AMINA, 2, StaffCast.left()),
                new HeardAnnouncement(
                        Topics.PRIVACY,
                        "forgotten-" + StaffCast.AMINA,
                        0,
                        THEN,
                        new PersonForgotten(StaffCast.AMINA, THEN.toString())));
    }

    @Test
    void knowsWhichEmployeesAndTeamsThereAre() {
        ProjectionInMemory models = new ProjectionInMemory(projection()).hear(facts());

        assertThat(models.find("staff", "directory", List.of("employees", "teams")))
                .containsEntry("employees", new Document("streams", List.of(StaffCast.AMINA)))
                .containsEntry("teams", new Document("streams", List.of("team-TER")));
    }

    private static HeardAnnouncement heard(String stream, long sequence, StaffEvent event) {
        var context = new EventContext(stream, sequence, THEN);
        Object announcement = event instanceof StaffEvent.EmployeeJoined joined
                ? new StaffAnnouncer().announce(joined, context)
                : new SameNameAnnouncer().announce((Record) event, context);
        return new HeardAnnouncement(Topics.TRAINING, stream, sequence, THEN, Objects.requireNonNull(announcement));
    }
}
