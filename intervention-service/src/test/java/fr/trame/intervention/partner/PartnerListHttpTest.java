package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.partner.PartnersOfTheCast.ASIDE;
import static fr.trame.intervention.partner.PartnersOfTheCast.CENTRE;
import static fr.trame.intervention.partner.PartnersOfTheCast.DOUBLE;
import static fr.trame.intervention.partner.PartnersOfTheCast.LANDLORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PartnerListHttpTest extends ServiceTest {

    private static final String PATH = "/api/partners";

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase database, @Autowired PartnerViews partners) {
        database.fill(partners, PartnersOfTheCast.facts());
    }

    @Test
    void listsThoseThatAreProposedAndSaysWhichAreToBeChecked() {
        Answer answer = get(AS_NADIA, PATH);
        assertThat(ids(answer)).containsExactly(CENTRE, LANDLORD);
        assertThat(answer.body().at("/items/0/toCheck").asBoolean()).isTrue();
        assertThat(answer.body().at("/items/1/confirmedOn").isNull()).isTrue();
        assertThat(answer.body().at("/total").asInt()).isEqualTo(2);
        assertThat(ids(get(AS_NADIA, PATH + "?which=TO_CHECK"))).containsExactly(LANDLORD, CENTRE);
        assertThat(ids(get(AS_NADIA, PATH + "?which=INACTIVE"))).containsExactly(ASIDE);
        assertThat(ids(get(AS_NADIA, PATH + "?kind=CS&town=lyon&name=soci%20etats")))
                .containsExactly(CENTRE);
    }

    @Test
    void proposesWhatIsLikelyTheSame() {
        assertThat(ids(get(AS_NADIA, PATH + "/alike?name=Centre%20Social%20ETATS%20unis&town=Lyon")))
                .containsExactly(CENTRE);
    }

    @Test
    void namesThoseThatReferralsName() {
        assertThat(ids(get(AS_NADIA, PATH + "/named?id=" + DOUBLE + "&id=NONE")))
                .containsExactly(DOUBLE);
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        assertThat(ids(get(AS_NADIA, PATH + "/named?id=&id="))).isEmpty();
        assertThat(ids(get(AS_NADIA, PATH + "/named?id=%EB%AE%AB&id=&id=" + DOUBLE + "&id=" + DOUBLE)))
                .containsExactly(DOUBLE);
    }

    @Test
    void refusesTooMuch() {
        assertProblem(get(AS_NADIA, PATH + "?name=" + "a".repeat(121)), 422, "text-too-long", "name");
    }

    @Test
    void forgetsContactsOfWhatNobodyConfirmedForLong(
            @Autowired PartnerConfiguration configuration,
            @Autowired ViewsOnDatabase database,
            @Autowired PartnerViews partners) {
        String id = newId();
        Answer registered = post(AS_NADIA, PATH, """
                {"id": "%s", "facts": {"name": "Essai", "kind": "CS", \
                "contacts": [{"service": "Accueil", "name": "Mme Essai"}]}}""".formatted(id));
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(201);
        LocalDate confirmed = LocalDate.parse(registered.text("/confirmedOn"));
        database.fill(partners, List.of(PartnersOfTheCast.registeredOn(id, confirmed)));
        assertThat(configuration.forgetContacts(confirmed.plusYears(3).minusDays(1)))
                .isZero();
        assertThat(configuration.forgetContacts(confirmed.plusYears(3))).isEqualTo(1);
        Answer nameless = get(AS_NADIA, PATH + "/" + id);
        assertThat(nameless.body().at("/contacts/0/name").isNull()).isTrue();
        assertThat(nameless.text("/contacts/0/service")).isEqualTo("Accueil");
        assertThat(configuration.forgetContacts(confirmed.plusYears(3)))
                .as("once")
                .isZero();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return items(answer).stream().map(item -> item.path("id").asString()).toList();
    }
}
