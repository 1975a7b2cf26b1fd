package fr.trame.intervention.journal;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.Cast.YANN;
import static fr.trame.intervention.journal.JournalOfTheCast.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class JournalViewsTest extends ProjectionContract {

    private final JournalViews journal = new JournalViews(new ProjectionInMemory(projection()).hear(facts()));

    @Override
    protected Projection projection() {
        return new JournalViews(null);
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return JournalOfTheCast.facts();
    }

    @Test
    void listsTheDayOfATeamByTime() {
        assertThat(journal.ofTeam("TER", DAY))
                .extracting(it -> it.getString("id"))
                .containsExactly(ID, OTHER_ID);
        assertThat(journal.ofTeam("TER", DAY))
                .extracting(it -> it.getString("status"))
                .containsExactly("VALIDATED", "RETURNED");
    }

    @Test
    void listsAPairsEntryOnTheDayOfBoth() {
        assertThat(journal.ofMediator(KARIM, DAY))
                .extracting(it -> it.getString("id"))
                .containsExactly(ID);
        assertThat(journal.ofMediator(NADIA, DAY))
                .extracting(it -> it.getString("id"))
                .containsExactly(ID, OTHER_ID);
    }

    @Test
    void movesAnAmendedEntryToItsNewDayTeamAndMediator() {
        assertThat(journal.ofTeam("STE", DAY.minusDays(5)))
                .extracting(it -> it.getString("id"))
                .containsExactly(MOVED);
        assertThat(journal.ofMediator(YANN, DAY.minusDays(5))).hasSize(1);
        assertThat(journal.ofMediator(NADIA, DAY.minusDays(5))).isEmpty();
    }

    @Test
    void keepsAVoidedEntryInItsDayAndSaysSo() {
        assertThat(journal.ofTeam("STE", DAY.minusDays(5)))
                .extracting(it -> it.getString("status"), it -> it.getLong("version"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("VOIDED", 2L));
    }

    @Test
    void showsAnEntryAsTheApiDoesButForNoteAndHistory() {
        Document entry = journal.ofTeam("TER", DAY).getFirst();
        assertThat(entry.keySet())
                .containsExactly("id", "version", "status", "facts", "recordedBy", "recordedAt", "warnings");
        assertThat(entry.get("facts", Document.class))
                .containsEntry("startTime", "14:05")
                .containsEntry("mediators", List.of(NADIA, KARIM))
                .containsEntry("peopleMet", 7)
                .doesNotContainKey("note");
    }

    @Test
    void knowsNothingOfADayWithoutEntries() {
        assertThat(journal.ofTeam("TER", DAY.plusDays(1))).isEmpty();
    }
}
