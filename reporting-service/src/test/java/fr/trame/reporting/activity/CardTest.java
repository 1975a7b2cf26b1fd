package fr.trame.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.projection.ProjectionInMemory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTest {

    @Test
    void showsSevenFiguresOfWhichTwoAreFollowed() {
        ProjectionInMemory models = new ProjectionInMemory(new ActivityViews()).hear(Cast.all());
        Figures year = new FigureViews(new ActivityFinder(models)).figures(new Selection(2018, null, null, null, null));

        Card card = Card.of(year);

        assertThat(card.title()).isEqualTo("L’ALTM en 2018");
        assertThat(card.figures())
                .extracting(Card.Figure::code)
                .containsExactly(
                        "interventions",
                        "works-support",
                        "pupils-trained",
                        "post-offices",
                        "referrals",
                        "residents-useful",
                        "partners-impact");
        assertThat(card.figures().get(0))
                .isEqualTo(new Card.Figure(
                        "interventions", 2, null, "interventions de médiation sociale", true, "interventions", 0, 1));
        assertThat(card.figures().get(4))
                .isEqualTo(new Card.Figure(
                        "referrals", 1, null, "mises en relation avec des partenaires", true, "referrals", null, null));
        assertThat(card.figures().stream().filter(figure -> !figure.followed()).map(Card.Figure::value))
                .containsExactlyElementsOf(Collections.nCopies(5, null));
        assertThat(List.of("%", "%"))
                .isEqualTo(card.figures().subList(5, 7).stream()
                        .map(Card.Figure::unit)
                        .toList());
    }
}
