package fr.trame.launcher.demo.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the demonstration: made up, and so it says in its name. Telephone numbers are of those that the regulator keeps
 * for fiction.
 *
 * @param kind code of the list TYPE_PART
 * @param email only of one, so that somebody who tries the system can send a link; of a domain that nobody can have
 */
public record DemoPartner(
        String id,
        String name,
        String kind,
        String town,
        String phone,
        @Nullable String email,
        String takes) {

    private static final List<String> TOWNS = List.of("Lyon", "Saint-Étienne");
    private static final List<String> SAINT_ETIENNE = List.of("STE");

    /** Of ten referrals so many name their partner. */
    private static final int NAMED = 7;

    private static final String KINDS = """
            CCAS;CCAS;Aides d’urgence, domiciliation, dossiers sociaux
            MDM;Maison de la Métropole;Rendez-vous avec une assistante sociale
            PMI;Protection maternelle et infantile;Suivi des jeunes enfants
            CAF;Caisse d’allocations familiales;Droits et démarches, sur rendez-vous
            CPAM;Assurance maladie;Droits et démarches
            FT;France Travail;Inscription et accompagnement
            ML;Mission locale;Jeunes de 16 à 25 ans
            FS;France services;Démarches en ligne, sans rendez-vous
            PIMMS;PIMMS;Démarches, factures d’énergie
            NUM;Espace numérique;Prise en main, démarches en ligne
            CS;Centre social;Permanences, accueil des familles
            ASSO;Association de quartier;Convivialité, visites à domicile
            JUSTICE;Point-justice;Conseils gratuits d’un juriste
            VICTIMES;Aide aux victimes;Écoute et accompagnement
            PREV;Équipe de prévention spécialisée;Jeunes et familles
            HEBERG;Accueil de jour;Douche, repas, domiciliation
            COLLEGE;Collège;Vie scolaire
            SANTE;Maison de santé;Médecine générale
            """;

    /** All of them: one of each kind in each town. */
    public static final List<DemoPartner> ALL = all();

    private static List<DemoPartner> all() {
        List<DemoPartner> all = new ArrayList<>();
        for (String town : TOWNS) {
            for (String line : KINDS.lines().toList()) {
                String[] parts = line.split(";", -1);
                int number = all.size() + 1;
                all.add(new DemoPartner(
                        "0162d000-0000-7000-8000-%012x".formatted(number),
                        "%s de démonstration (%s)".formatted(parts[1], town),
                        parts[0],
                        town,
                        "04 65 71 00 %02d".formatted(number),
                        number == 1 ? "accueil.ccas@demonstration.example" : null,
                        parts[2]));
            }
        }
        return List.copyOf(all);
    }

    /** The first of this kind. */
    public static DemoPartner of(String kind) {
        return ALL.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    /** The one that a referral names, if it names one: of its type, in the town of its team. */
    public static Optional<String> namedBy(Referral referral, int place) {
        String town = SAINT_ETIENNE.contains(referral.intervention().facts().team()) ? "Saint-Étienne" : "Lyon";
        return ALL.stream()
                .filter(one ->
                        one.kind().equals(referral.partnerType()) && one.town().equals(town))
                .filter(_ -> place % 10 < NAMED)
                .map(DemoPartner::id)
                .findFirst();
    }
}
