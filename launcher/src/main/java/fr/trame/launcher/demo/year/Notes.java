package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Dice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short and neutral, as the guide asks: places, counts and what came of it; nobody, no health, no judgment. Mostly absent. */
final class Notes {

    private static final Map<String, List<String>> BY_DOMAIN = Map.of(
            "D1",
                    List.of(
                            "Présence bien accueillie, échanges sur la vie du quartier.",
                            "Prise de nouvelles, rien à signaler."),
            "D2.1",
                    List.of(
                            "Regroupement, rappel de l’usage, échange calme.",
                            "Jeux de ballon déplacés vers le terrain voisin après échange."),
            "D2.2",
                    List.of(
                            "Bruit répété en soirée, tension retombée après échange.",
                            "Groupe déplacé après rappel de l’usage.",
                            "Les deux versions diffèrent, chacun a été écouté."),
            "D2.3",
                    List.of(
                            "Les deux versions diffèrent\u00a0; nouvelle rencontre proposée à chaque partie.",
                            "Médiation non ouverte\u00a0: relais vers un autre dispositif."),
            "D3", List.of("Courrier relu ensemble, démarche comprise."),
            "D4", List.of("Constat partagé avec le gardien.", "Dépôt toujours présent, à revoir au prochain passage."),
            "D5", List.of("Rendez-vous à confirmer par le partenaire."),
            "D6", List.of("Attentes des habitants recueillies pour la prochaine réunion."));

    private Notes() {}

    static @Nullable String about(String domain, Dice dice) {
        List<String> choices = BY_DOMAIN.get(domain);
        return choices == null || !dice.percent(9) ? null : dice.among(choices);
    }
}
