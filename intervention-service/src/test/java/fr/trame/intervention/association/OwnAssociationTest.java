package fr.trame.intervention.association;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.association.AssociationOfTheCast.BEFORE;
import static fr.trame.intervention.association.AssociationOfTheCast.CALLED_ANEW;
import static fr.trame.intervention.association.AssociationOfTheCast.DESCRIBED;
import static fr.trame.intervention.association.AssociationOfTheCast.DIRECTOR;
import static fr.trame.intervention.association.AssociationOfTheCast.FIRST;
import static fr.trame.intervention.association.AssociationOfTheCast.LOGO;
import static fr.trame.intervention.association.AssociationOfTheCast.NOW;
import static fr.trame.intervention.association.AssociationOfTheCast.RENAMED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.EventStreams;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAssociationTest {

    @Test
    void answersNeutrallyWhereNobodyHasSaidAnything() {
        OwnAssociation own = knowing();
        assertThat(own.on(RENAMED).name()).isEqualTo("votre association");
        assertThat(own.on(RENAMED).nameOr("l’association")).isEqualTo("l’association");
        assertThat(own.on(RENAMED).head()).isEmpty();
        assertThat(own.on(RENAMED).dpo().isKnown()).isFalse();
        assertThat(own.phoneOf("TER", RENAMED)).isEmpty();
        assertThat(own.logo(RENAMED, NEXT_MORNING)).isEmpty();
    }

    @Test
    void isCalledAsItWasOnTheDay() {
        OwnAssociation own = knowing(DESCRIBED, CALLED_ANEW);
        assertThat(own.on(FIRST.minusDays(1)).described()).isFalse();
        assertThat(own.on(RENAMED.minusDays(1)).name()).isEqualTo(BEFORE.name());
        assertThat(own.on(RENAMED).head())
                .containsExactly(
                        "Agence d’essai de médiation (AEM)",
                        "1 rue de l’Essai",
                        "69000 Lyon",
                        "Tél.\u00a0: 04 00 00 00 00");
        assertThat(own.on(RENAMED).dpo().line())
                .isEqualTo("dpo@exemple.fr, 04 00 00 00 09, 1 rue de l’Essai, 69000 Lyon");
    }

    @Test
    void isPrintedAgainAsItWasKnownThen() {
        var corrected = new AssociationDescribed(FIRST, DIRECTOR, NEXT_MORNING, NOW);
        OwnAssociation own = knowing(DESCRIBED, corrected);
        assertThat(own.on(FIRST).name()).isEqualTo(NOW.name());
        assertThat(own.on(FIRST, EVENING).name()).isEqualTo(BEFORE.name());
        assertThat(own.on(FIRST, EVENING.minusMillis(1)).described()).isFalse();
    }

    @Test
    void isReachedAtTheTeamsNumberOrElseAtItsOwn() {
        OwnAssociation own = knowing(DESCRIBED, CALLED_ANEW);
        assertThat(own.phoneOf("TER", RENAMED)).contains("04 00 00 00 08");
        assertThat(own.phoneOf("TER", FIRST)).contains("04 00 00 00 00");
        assertThat(own.phoneOf("HAB", RENAMED)).contains("04 00 00 00 00");
    }

    @Test
    void hasTheLogoOfTheDayOrNone() {
        OwnAssociation own = knowing(LOGO, new LogoChosen(RENAMED, DIRECTOR, NEXT_MORNING, null));
        assertThat(own.logo(FIRST, NEXT_MORNING)).contains("points".getBytes(StandardCharsets.UTF_8));
        assertThat(own.logo(RENAMED, NEXT_MORNING)).isEmpty();
        assertThat(own.logo(RENAMED, EVENING)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "73282932000074, true",
        "00000000000000, true",
        "73282932000075, false",
        "35600000000048, true",
        "35600000049837, true",
        "35600000049838, false",
        "7328293200007, false",
        "7328293200007A, false"
    })
    void knowsARightSiret(String number, boolean right) {
        assertThat(Siret.hasForm(number) && Siret.isRight(number)).isEqualTo(right);
    }

    private static OwnAssociation knowing(AssociationEvent... said) {
        return new KnownAssociation(new EventStreams() {
            @Override
            public List<Recorded> read(String stream) {
                var type = stream.equals(Association.STREAM) ? AssociationDescribed.class : LogoChosen.class;
                return List.of(said).stream()
                        .filter(type::isInstance)
                        .map(event -> new Recorded((EventContext) null, event))
                        .toList();
            }

            @Override
            public Map<String, List<Recorded>> read(Collection<String> streams) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<String, List<Recorded>> readPersons(Collection<String> persons) {
                throw new UnsupportedOperationException();
            }
        });
    }
}
