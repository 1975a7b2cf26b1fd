package fr.trame.intervention.partner;

import static fr.trame.intervention.partner.PartnersOfTheCast.ASIDE;
import static fr.trame.intervention.partner.PartnersOfTheCast.CENTRE;
import static fr.trame.intervention.partner.PartnersOfTheCast.DOUBLE;
import static fr.trame.intervention.partner.PartnersOfTheCast.LANDLORD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerViews.Question;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import fr.trame.platform.view.ViewsOnDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartnerViewsTest extends ViewContract {

    private static final ViewsOnDatabase DATABASE = new ViewsOnDatabase();
    private static final PartnerViews PARTNERS = new PartnerViews(DATABASE.finders());

    @BeforeAll
    static void fill() {
        DATABASE.fill(PARTNERS, PartnersOfTheCast.facts());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected View<?> view() {
        return PartnerViews.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return PartnersOfTheCast.facts();
    }

    @Test
    void listsThoseThatAreProposedByName() {
        assertThat(ids(new Question(State.ACTIVE, null, null, null, null, null)))
                .containsExactly(CENTRE, LANDLORD);
        assertThat(ids(new Question(State.INACTIVE, null, null, null, null, null)))
                .containsExactly(ASIDE);
    }

    @Test
    void listsThoseOfAKindATownOrATerritory() {
        assertThat(ids(new Question(State.ACTIVE, null, "CS", null, null, null)))
                .containsExactly(CENTRE);
        assertThat(ids(new Question(State.ACTIVE, null, null, "LYON", null, null)))
                .containsExactly(CENTRE, LANDLORD);
        assertThat(ids(new Question(State.ACTIVE, null, null, null, "LY8-EUS", null)))
                .containsExactly(CENTRE);
        assertThat(ids(new Question(State.ACTIVE, null, "BAILLEUR", null, "LY8-EUS", null)))
                .isEmpty();
    }

    @Test
    void findsByBeginningsOfWordsByAFormerNameAndByInitials() {
        assertThat(found("etat soc")).containsExactly(CENTRE);
        assertThat(found("Maison")).as("a former name").containsExactly(CENTRE);
        assertThat(found("glh")).as("initials").containsExactly(LANDLORD);
        assertThat(found("centre habitat")).isEmpty();
    }

    @Test
    void listsWhatNobodyConfirmedForLong() {
        assertThat(unconfirmed(LocalDate.of(2018, 4, 4))).containsExactly(LANDLORD);
        assertThat(unconfirmed(LocalDate.of(2018, 4, 5))).containsExactly(LANDLORD, CENTRE);
        assertThat(PARTNERS.unconfirmedSince(LocalDate.of(2018, 3, 31)))
                .extracting(PartnerView::id)
                .containsExactlyInAnyOrder(LANDLORD, ASIDE, DOUBLE);
    }

    @Test
    void knowsWhatIsReadUnderAnother() {
        assertThat(PARTNERS.mergedInto(CENTRE)).containsExactly(DOUBLE);
        assertThat(PARTNERS.mergedInto(LANDLORD)).isEmpty();
        assertThat(PARTNERS.find(DOUBLE).orElseThrow().mergedInto()).isEqualTo(CENTRE);
        assertThat(PARTNERS.named(List.of(DOUBLE, LANDLORD, "NONE")))
                .extracting(PartnerView::id)
                .containsExactlyInAnyOrder(DOUBLE, LANDLORD);
    }

    @Test
    void proposesWhatIsLikelyTheSame() {
        assertThat(near("Centre social Etats-Unis", "Lyon")).containsExactly(CENTRE);
        assertThat(near("La maison sociale", "Lyon 8")).containsExactly(CENTRE);
        assertThat(near("Epicerie Solidaire", "Lyon"))
                .as("its town is not known")
                .containsExactly(ASIDE);
        assertThat(near("Centre social Etats-Unis", "Saint-Étienne")).isEmpty();
    }

    private static List<String> near(String name, String town) {
        return PARTNERS.near(name, town, AtLeast.NOTHING).stream()
                .map(PartnerView::id)
                .toList();
    }

    private static List<String> found(String name) {
        return ids(new Question(State.ACTIVE, name, null, null, null, null));
    }

    private static List<String> unconfirmed(LocalDate by) {
        return ids(new Question(State.ACTIVE, null, null, null, null, by));
    }

    private static List<String> ids(Question question) {
        return PARTNERS.page(question, PageRequest.first()).items().stream()
                .map(PartnerView::id)
                .toList();
    }
}
