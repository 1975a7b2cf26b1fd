package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Rights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of rights, as whoever is signed in may read it. */
class RightsTest extends GatewayAtWork {

    @Test
    void showsTheWholeTableToEveryRole() throws Exception {
        for (var role : Rights.TABLE.roles().keySet()) {
            PROVIDER.roles = List.of(role);
            var answer = Browser.signedIn(port).get("/api/rights");
            assertThat(answer.statusCode()).as(role).isEqualTo(200);
            var table = SignInTest.json(answer);
            assertThat(table.get("roles")).hasSize(Rights.TABLE.roles().size());
            assertThat(table.get("permissions")).hasSize(Permission.values().length);
            assertThat(table.at("/permissions/0/grants").isObject()).isTrue();
            assertThat(table.get("listeners").toString()).contains("\"readModel\":\"forgetting\"");
        }
    }

    @Test
    void refusesItToWhoHasNoRoleAndToWhoIsNotSignedIn() throws Exception {
        PROVIDER.roles = List.of();
        var answer = Browser.signedIn(port).get("/api/rights");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SignInTest.json(answer).get("code").asString()).isEqualTo("forbidden");
        assertThat(new Browser(port).get("/api/rights").statusCode()).isEqualTo(401);
    }
}
