package fr.trame.launcher.demo;

import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.staff.TeamShape;
import java.util.List;
import java.util.Set;

/**
 * What the association of the demonstration says of itself. Its two names, its acronym and the beginning of its charter are ALTM's; since when,
 * address, numbers and contacts are invented, and look it: numbers kept for fiction (ARCEP, 04 65 71), a SIRET of noughts.
 */
final class OwnPage {

    /** Answers that say: this was done before. */
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412);

    private static final String PREAMBLE = """
        Cette charte est le résultat de plusieurs années de pratique de la médiation sociale et d’une réflexion fondée sur les échanges entre \
        les médiateurs sociaux et leurs partenaires. L’objectif est de définir une éthique et un cadre professionnel tenant compte des \
        spécificités d’intervention des médiateurs A.L.T.M.
        Ce «\u00a0code moral\u00a0» présente les principes que les médiateurs sociaux sont tenus de respecter, principes qui garantissent leur \
        professionnalisme à l’égard du public et des professionnels avec qui ils sont amenés à travailler.
        L’adhésion à ces règles déontologiques vise à offrir des garanties de lisibilité, de crédibilité et de légitimité à tous ceux qui \
        auront recours aux services des médiateurs sociaux de l’ALTM.""";

    record Charter(String title, String text, boolean extract) {}

    record TeamPhone(String team, String phone) {}

    record Description(
            String since,
            String name,
            String acronym,
            List<String> address,
            String phone,
            String email,
            String hours,
            String siret,
            String trainingNumber,
            String dpoEmail,
            Charter charter,
            List<TeamPhone> teamPhones) {}

    private OwnPage() {}

    /** Says both, one after the other; said before in an interrupted run, they stay as they are. */
    static void send(Api api) {
        List<Description> said = List.of(
                description("2008-01-01", "Association Lyonnaise pour la Tranquillité et la Médiation"),
                description("2015-01-01", "Agence Lyon Tranquillité Médiation"));
        for (int version = 0; version < said.size(); version++) {
            Api.Answer answer = api.send(
                    Api.As.of(Staff.director()),
                    "POST",
                    "/api/association/descriptions",
                    (long) version,
                    said.get(version));
            if (!answer.done() && !DONE_BEFORE.contains(answer.status())) {
                throw answer.refused();
            }
        }
    }

    private static Description description(String since, String name) {
        return new Description(
                since,
                name + " (démonstration)",
                "ALTM",
                List.of("Adresse de démonstration", "1 rue de l’Exemple", "69000 Lyon"),
                "04 65 71 00 00",
                "accueil@altm.exemple.fr",
                "du lundi au samedi (démonstration)",
                "00000000000000",
                "00000000000",
                "dpo@altm.exemple.fr",
                new Charter("Charte de déontologie", PREAMBLE, true),
                TeamShape.ALL.stream().limit(2).map(OwnPage::phone).toList());
    }

    private static TeamPhone phone(TeamShape team) {
        return new TeamPhone(team.code(), "04 65 71 00 1" + TeamShape.ALL.indexOf(team));
    }
}
