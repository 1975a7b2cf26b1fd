package fr.trame.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StaffCountTest extends ProjectionContract {

    @Override
    protected Projection projection() {
        return new StaffCount();
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return StaffFacts.all();
    }

    @Test
    void countsThePeopleOfATeam() {
        var model = new ProjectionInMemory(projection()).hear(facts());
        assertThat(model.find(StaffCount.NAME, "teams", "STE"))
                .isEqualTo(new Document("label", "Équipe STE")
                        .append("people", new Document("ana", true))
                        .append("count", 1));
    }
}
