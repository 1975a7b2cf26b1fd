package fr.trame.reporting.figures;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.reporting.counting.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seven figures that the association shows of its year, in the order and the words of its card of 2018. Those that
 * nothing counts yet have their place and no value.
 */
@Anonymous
record Card(String title, List<Figure> figures) {

    private static final String PERCENT = "%";

    /**
     * @param value null where it is not followed yet
     * @param rule code of the counting rule
     * @param notValidated of these, not validated yet; null where that has no meaning
     * @param incomplete of these, with facts still missing; null where that has no meaning
     */
    @Anonymous
    record Figure(
            String code,
            @Nullable Long value,
            @Nullable String unit,
            String label,
            boolean followed,
            String rule,
            @Nullable Long notValidated,
            @Nullable Long incomplete) {}

    static Card of(int year, Figures figures) {
        return new Card(
                "L’ALTM en " + year,
                List.of(
                        interventions(figures.interventions()),
                        later("works-support", null, "accompagnements de chantiers auprès d’entreprises privées"),
                        later(
                                "pupils-trained",
                                null,
                                "élèves des lycées professionnels Service Proximité et Vie Locale formés aux techniques"
                                        + " de communication et de gestion des conflits"),
                        later("post-offices", null, "nouveaux bureaux de Poste"),
                        referrals(figures.referrals()),
                        later(
                                "residents-useful",
                                PERCENT,
                                "des habitants estiment que la médiation sociale est utile ou nécessaire"),
                        later(
                                "partners-impact",
                                PERCENT,
                                "des partenaires estiment que l’ALTM a un impact sur la satisfaction de leurs"
                                        + " usagers/habitants/clients (lien de confiance, diminution des doléances,"
                                        + " augmentation de la fréquentation…)")));
    }

    private static Figure interventions(Figures.Interventions of) {
        return new Figure(
                "interventions",
                of.count(),
                null,
                "interventions de médiation sociale",
                true,
                "interventions",
                of.notValidated(),
                of.incomplete());
    }

    private static Figure referrals(Figures.Referrals of) {
        return new Figure(
                "referrals",
                of.counting(),
                null,
                "mises en relation avec des partenaires",
                true,
                "referrals",
                null,
                null);
    }

    private static Figure later(String code, @Nullable String unit, String label) {
        return new Figure(code, null, unit, label, false, code, null, null);
    }
}
