package fr.trame.intervention.association;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NEXT_MORNING;

import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.intervention.association.AssociationEvent.Charter;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.intervention.association.AssociationEvent.Profile;
import fr.trame.intervention.association.AssociationEvent.TeamPhone;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** An association that was called otherwise until 2012; its number of Territoires was told on the evening of the cast. */
public final class AssociationOfTheCast {

    static final LocalDate FIRST = LocalDate.of(2001, 2, 1);
    static final LocalDate RENAMED = LocalDate.of(2012, 11, 3);
    static final String DIRECTOR = "emp-paul";

    static final Profile BEFORE = profile("Association d’essai pour la médiation", List.of());
    static final Profile NOW = profile("Agence d’essai de médiation", List.of(new TeamPhone("TER", "04 00 00 00 08")));

    static final AssociationDescribed DESCRIBED = new AssociationDescribed(FIRST, DIRECTOR, EVENING, BEFORE);
    static final AssociationDescribed CALLED_ANEW = new AssociationDescribed(RENAMED, DIRECTOR, NEXT_MORNING, NOW);
    static final LogoChosen LOGO = new LogoChosen(FIRST, DIRECTOR, EVENING, "cG9pbnRz");

    private AssociationOfTheCast() {}

    public static Stream<AssociationEvent> all() {
        return Stream.of(CALLED_ANEW, LOGO);
    }

    static Profile profile(String name, List<TeamPhone> phones) {
        return new Profile(
                name,
                "AEM",
                List.of("1 rue de l’Essai", "69000 Lyon"),
                "04 00 00 00 00",
                "accueil@exemple.fr",
                "du lundi au samedi, 9 h – 19 h",
                "00000000000000",
                "00000000000",
                "dpo@exemple.fr",
                "04 00 00 00 09",
                "1 rue de l’Essai, 69000 Lyon",
                new Charter("Charte d’essai", "Préambule d’essai", true),
                phones);
    }
}
