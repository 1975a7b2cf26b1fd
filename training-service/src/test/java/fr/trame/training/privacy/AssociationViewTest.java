package fr.trame.training.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.association.AssociationDescribed;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationViewTest extends ViewContract {

    private static final Instant THEN = Instant.parse("2026-11-03T08:00:00Z");

    @Override
    protected View<?> view() {
        return AssociationViews.ASSOCIATION;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return List.of(
                told(0, "2001-02-01", "Association d’essai", null),
                told(1, "2012-11-03", "Agence d’essai", "AE"),
                told(2, "2001-02-01", "Association d’Essai", null));
    }

    @Test
    void headsAFileByWhatHoldsOnItsDay() {
        AssociationView known = null;
        for (HeardAnnouncement fact : facts()) {
            known = AssociationView.next(known, fact);
        }
        assertThat(known).isNotNull();
        assertThat(known.head(LocalDate.of(2001, 1, 31))).isEmpty();
        assertThat(known.head(LocalDate.of(2012, 11, 2)).getFirst()).isEqualTo("Association d’Essai");
        assertThat(known.head(LocalDate.of(2012, 11, 3)))
                .containsExactly(
                        "Agence d’essai (AE)",
                        "69000 Lyon",
                        "Tél.\u00a0: 04 00 00 00 00",
                        "Délégué à la protection des données\u00a0: dpo@exemple.fr");
    }

    private static HeardAnnouncement told(long sequence, String since, String name, String acronym) {
        var said = new AssociationDescribed(
                since,
                name,
                acronym,
                List.of("69000 Lyon"),
                "04 00 00 00 00",
                null,
                null,
                null,
                "dpo@exemple.fr",
                null,
                null);
        return new HeardAnnouncement(Topics.ASSOCIATION, AssociationViews.STREAM, sequence, THEN, said);
    }
}
