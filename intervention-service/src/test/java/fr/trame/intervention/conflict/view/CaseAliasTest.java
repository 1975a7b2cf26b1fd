package fr.trame.intervention.conflict.view;

import static fr.trame.intervention.Cast.AS_DORA;
import static fr.trame.intervention.Cast.AS_NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseAliasTest extends ServiceTest {

    private static final String CASES = "/api/cases";

    @Test
    void findsOnesOwnOpenCasesByWhatAPartyIsCalledAndNotesTheSearch(
            @Autowired ViewsOnDatabase database, @Autowired CaseViews cases) {
        String id = newId();
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        String party = """
                {"personId": "%s", "date": "%s", "partyKind": "PERSONNE", "givenBy": "ELLE_MEME", "alias": "Mme Élise"}
                """.formatted(newId(), today);
        assertThat(post(AS_NADIA, CASES, """
                {"id": "%s", "date": "%s", "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "TEL", "team": "TER", \
                "territory": "LY8-EUS"}""".formatted(id, today)).status()).isEqualTo(201);
        assertThat(change(AS_NADIA, "POST", CASES + "/" + id + "/parties", party, "\"0\"")
                        .status())
                .isEqualTo(200);
        List<HeardAnnouncement> heard = new ArrayList<>();
        CasesOfTheCast.tell(heard, id, List.of(CasesOfTheCast.requested(id, today)));
        database.fill(cases, heard);

        assertThat(items(called("elise")))
                .extracting(item -> item.path("id").asString())
                .containsExactly(id);
        assertThat(items(called("Bruno"))).isEmpty();
        assertThat(called(" ").status()).as("nobody is called so").isEqualTo(422);
        assertThat(get(AS_DORA, "/api/privacy/accesses").raw().body()).contains("case.searched");
    }

    private Answer called(String alias) {
        return post(AS_NADIA, CASES + "/own/search", "{\"alias\": \"" + alias + "\"}");
    }
}
