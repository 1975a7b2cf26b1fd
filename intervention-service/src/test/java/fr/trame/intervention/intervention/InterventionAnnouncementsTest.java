package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionProlonged;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.InterventionVoided;
import fr.trame.contracts.intervention.ValidationWithdrawn;
import fr.trame.intervention.Cast;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.SameNameAnnouncer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class InterventionAnnouncementsTest {

    private final SameNameAnnouncer announcer = new SameNameAnnouncer();
    private final JsonMapper json = JsonMapper.shared();

    @Test
    void announcesARecordedInterventionWithAllItsFactsButTheNote() {
        assertThat(json.readTree(json.writeValueAsString(announced(InterventionFixture.RECORDED))))
                .isEqualTo(json.readTree("""
                                {"interventionId": "01890a5d-ac96-774b-bcce-b302099a8057", "author": "emp-nadia",
                                 "facts": {"date": "2018-03-05", "startTime": "14:05", "durationMinutes": 15,
                                  "mediators": ["emp-nadia", "emp-karim"], "team": "TER", "territory": "LY8-EUS",
                                  "place": "LY8-EUS-HALL", "placeType": "HALL", "mode": "PRES_HALL", "tempo": "ROUTINE",
                                  "origin": "AUTO", "mainDomain": "D1", "secondaryDomains": ["D4"], "theme": "LIEN_DISC",
                                  "publics": {"age": {"A_12_17": 5}, "gender": {"G_F": 2}, "capacity": {"Q_HAB": 2}},
                                  "peopleMet": 7, "tensionBefore": 2, "tensionAfter": 0, "outcomes": ["APAISE"],
                                  "fundingLine": "VILLE-2018", "late": false, "missing": []}}
                                """));
    }

    @Test
    void announcesTheWholeNewFactsOfAnAmendment() {
        var amended = new InterventionEvent.InterventionAmended(
                ID, NADIA, NEXT_MORNING, "Date corrigée", Cast.barely(), true, Cast.ALL_MISSING);

        var announced = (InterventionAmended) announced(amended);

        assertThat(announced.facts().mainDomain()).isEqualTo("D2.2");
        assertThat(announced.facts().startTime()).isNull();
        assertThat(announced.facts().late()).isTrue();
        assertThat(announced.facts().missing()).isEqualTo(Cast.ALL_MISSING);
    }

    @Test
    void announcesTheRestOfItsLife() {
        assertThat(List.of(
                        InterventionFixture.VALIDATED,
                        InterventionFixture.WITHDRAWN,
                        InterventionFixture.RETURNED,
                        InterventionFixture.PROLONGED,
                        InterventionFixture.VOIDED))
                .map(this::announced)
                .containsExactly(
                        new InterventionValidated(ID, AS_PAULA.person()),
                        new ValidationWithdrawn(ID, AS_PAULA.person()),
                        new InterventionReturned(ID, AS_PAULA.person()),
                        new InterventionProlonged(ID, AS_PAULA.person()),
                        new InterventionVoided(ID, NADIA));
    }

    private Object announced(InterventionEvent event) {
        return announcer.announce((Record) event, new EventContext(ID, 0, event.at()));
    }
}
