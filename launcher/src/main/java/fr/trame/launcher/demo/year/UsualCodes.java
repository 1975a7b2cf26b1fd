package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Weights;
import fr.trame.launcher.demo.staff.TeamShape;
import java.util.Map;
import java.util.stream.Collectors;

/** What goes with what in the trade: themes, modes, origins, outcomes by activity domain. The shares are invented. */
final class UsualCodes {

    private static final Map<String, Weights> THEMES = weights(Map.ofEntries(
            Map.entry(
                    "D1",
                    "LIEN_DISC:50 INF_SERV:12 INF_EVEN:8 ISO_SENIOR:8 ISO_ADULTE:5 ISO_RUE:3 DRO_ADMIN:6 PAR_FETE:4"),
            Map.entry(
                    "D2.1",
                    "ESP_REGR:20 ESP_BRUIT:14 ESP_JEUX:12 PCO_OCCUP:17 INF_REGLE:12 VOIS_BRUIT:9 ESP_RODEO:7"
                            + " ESP_ALCOOL:5 ESP_CHIEN:4"),
            Map.entry(
                    "D2.2",
                    "ESP_REGR:18 ESP_BRUIT:14 INC_VERBAL:18 PCO_OCCUP:16 VOIS_COMP:10 ESP_ALCOOL:8 INC_JET:5"
                            + " ESP_RODEO:5 ESP_BARBEC:3 ESP_NUIT:3"),
            Map.entry(
                    "D2.3",
                    "VOIS_BRUIT:34 VOIS_COMP:20 VOIS_ENF:9 VOIS_DECHET:8 VOIS_ODEUR:7 VOIS_STAT:7 VOIS_ANIM:6"
                            + " VOIS_EAU:5 VOIS_TRAVX:2 VOIS_VEG:2"),
            Map.entry(
                    "D3",
                    "DRO_ADMIN:26 DRO_LOG:20 DRO_ENERG:11 HAB_RELOG:12 HAB_REHAB:12 INF_SERV:10 DRO_JUR:5 DRO_SOC:4"),
            Map.entry(
                    "D4",
                    "CAD_DECHET:18 PCO_ENCOMB:17 CAD_ECL:11 PCO_PROPRE:12 CAD_VOIRIE:9 PCO_DEGRAD:9 CAD_VEHIC:6"
                            + " CAD_ASC:6 CAD_PORTE:5 CAD_NUISIB:4 CAD_MOB:3"),
            Map.entry(
                    "D5",
                    "DRO_ADMIN:22 DRO_LOG:16 DRO_SOC:13 DRO_NUM:12 DRO_EMPL:10 DRO_SANTE:6 DRO_ENERG:6 DRO_JUR:5"
                            + " DRO_FAM:4 ISO_SENIOR:4 ISO_RUE:2"),
            Map.entry("D6", "PAR_CONCERT:45 HAB_RELOG:15 HAB_REHAB:15 HAB_USAGE:12 CAD_VOIRIE:8 CAD_VERT:5"),
            Map.entry("D7", "PAR_PROJET:58 PAR_FETE:28 PAR_MEX:14"),
            Map.entry("D8", "INF_SERV:34 INF_REGLE:26 INF_EVEN:22 HAB_USAGE:18")));

    private static final Map<String, Weights> SCHOOL_THEMES = weights(Map.ofEntries(
            Map.entry("D1", "LIEN_DISC:56 SCO_ABORDS:26 SCO_CITOY:18"),
            Map.entry("D2.1", "SCO_CONFLIT:52 SCO_ABORDS:28 INC_VERBAL:20"),
            Map.entry("D2.2", "SCO_CONFLIT:66 SCO_ABORDS:22 INC_VERBAL:12"),
            Map.entry("D2.3", "SCO_CONFLIT:62 SCO_HARC:22 SCO_CYBER:16"),
            Map.entry("D3", "SCO_FAM:68 SCO_ABS:32"),
            Map.entry("D4", "SCO_ABORDS:100"),
            Map.entry("D5", "SCO_ABS:40 SCO_FAM:38 DRO_FAM:22"),
            Map.entry("D6", "SCO_FAM:60 PAR_CONCERT:40"),
            Map.entry("D7", "PAR_PROJET:55 SCO_CITOY:45"),
            Map.entry("D8", "SCO_CITOY:46 SCO_HARC:32 SCO_CYBER:22")));

    private static final Map<String, Weights> SITE_THEMES = weights(Map.of(
            "D1", "LIEN_DISC:55 INF_SERV:45",
            "D2.1", "INC_FRAUDE:55 INC_TENSION:45",
            "D2.2", "INC_TENSION:54 INC_VERBAL:28 INC_FRAUDE:18",
            "D3", "DRO_BANQ:42 DRO_NUM:30 DRO_ADMIN:28",
            "D5", "DRO_NUM:32 DRO_ADMIN:30 DRO_BANQ:20 DRO_SOC:18",
            "D8", "DRO_NUM:52 INF_SERV:48"));

    private static final Map<String, Weights> MODES = weights(Map.ofEntries(
            Map.entry("D1", "PRES_RUE:62 PRES_HALL:18 PERM_MOB:6 PERM_FIXE:6 PORTE:4 TEL:4"),
            Map.entry("D2.1", "PRES_RUE:52 PRES_HALL:36 PORTE:6 TEL:3 REUNION_HAB:3"),
            Map.entry("D2.2", "PRES_RUE:64 PRES_HALL:36"),
            Map.entry("D2.3", "DOMICILE:31 NAVETTE:28 TEL:22 ENTRETIEN:11 TABLE:4 ECRIT:4"),
            Map.entry("D3", "PERM_FIXE:26 ENTRETIEN:20 TEL:18 PRES_RUE:16 DOMICILE:12 ECRIT:8"),
            Map.entry("D4", "PRES_RUE:56 PRES_HALL:44"),
            Map.entry("D5", "ENTRETIEN:25 TEL:22 PERM_FIXE:20 ACCOMP:13 PRES_RUE:14 DOMICILE:6"),
            Map.entry("D6", "REUNION_PART:46 REUNION_HAB:40 PORTE:14"),
            Map.entry("D7", "ATELIER:72 REUNION_HAB:28"),
            Map.entry("D8", "ATELIER:48 PORTE:26 PRES_RUE:26")));

    private static final Weights SCHOOL_MODES =
            Weights.of("PRES_SITE:52 ENTRETIEN:24 TEL:9 REUNION_PART:5 ATELIER:4 DOMICILE:6");
    private static final Weights SITE_MODES = Weights.of("PRES_SITE:94 TEL:3 REUNION_PART:3");
    private static final Weights WORKS_MODES = Weights.of("CHANTIER:58 PRES_RUE:42");

    private static final Map<String, Weights> ORIGINS = weights(Map.ofEntries(
            Map.entry("D1", "AUTO:84 HAB_DIRECT:13 COMMERCE:3"),
            Map.entry("D2.1", "AUTO:60 HAB_DIRECT:15 BAILLEUR:13 COMMERCE:6 VILLE:6"),
            Map.entry("D2.2", "AUTO:52 HAB_DIRECT:24 COMMERCE:9 BAILLEUR:8 POLICE_MUN:4 VILLE:3"),
            Map.entry("D2.3", "HAB_DIRECT:42 BAILLEUR:40 SYNDIC:6 VILLE:6 JUSTICE:3 AUTO:3"),
            Map.entry("D3", "HAB_DIRECT:58 BAILLEUR:12 SOCIAL:8 AUTO:14 ASSO:5 ENTREPRISE:3"),
            Map.entry("D4", "AUTO:86 HAB_DIRECT:10 BAILLEUR:4"),
            Map.entry("D5", "HAB_DIRECT:62 AUTO:14 SOCIAL:9 ASSO:8 FAMILLE:4 PREV:3"),
            Map.entry("D6", "VILLE:32 BAILLEUR:26 HAB_COLL:26 METROPOLE:8 ETAT:3 AUTO:5"),
            Map.entry("D7", "ASSO:34 HAB_COLL:28 VILLE:20 AUTO:18"),
            Map.entry("D8", "ASSO:26 VILLE:22 BAILLEUR:20 AUTO:22 ECOLE:10")));

    private static final Weights SCHOOL_ORIGINS = Weights.of("AUTO:38 ECOLE:30 ELEVE:24 FAMILLE:8");
    private static final Weights SITE_ORIGINS = Weights.of("AUTO:55 SITE:22 HAB_DIRECT:23");

    private static final Map<String, Weights> TEMPOS = weights(Map.ofEntries(
            Map.entry("D1", "ROUTINE:100"),
            Map.entry("D2.1", "ANTICIPE:64 ROUTINE:36"),
            Map.entry("D2.2", "REEL:100"),
            Map.entry("D2.3", "DIFFERE:100"),
            Map.entry("D3", "ROUTINE:46 ANTICIPE:30 DIFFERE:24"),
            Map.entry("D4", "ROUTINE:100"),
            Map.entry("D5", "DIFFERE:44 ANTICIPE:32 ROUTINE:24"),
            Map.entry("D6", "ANTICIPE:100"),
            Map.entry("D7", "ANTICIPE:100"),
            Map.entry("D8", "ANTICIPE:82 ROUTINE:18")));

    private static final Map<String, Weights> OUTCOMES = weights(Map.ofEntries(
            Map.entry("D1", "ECOUTE:68 INFO_DONNEE:28 A_SUIVRE:4"),
            Map.entry("D2.1", "REGLE_ACCEPTEE:38 APAISE:22 ECOUTE:18 DEPLACEMENT:12 SANS_EFFET:7 REFUS:3"),
            Map.entry(
                    "D2.2",
                    "APAISE:46 DEPLACEMENT:18 REGLE_ACCEPTEE:16 SANS_EFFET:8 REFUS:5 A_SUIVRE:4 RETRAIT:2 RELAIS_URG:1"),
            Map.entry("D2.3", "A_SUIVRE:38 APAISE:18 ACCORD_IMM:10 OUV_DOSSIER:16 ECOUTE:8 SANS_EFFET:6 REFUS:4"),
            Map.entry("D3", "INFO_DONNEE:62 ECOUTE:16 A_SUIVRE:16 SANS_EFFET:6"),
            Map.entry("D4", "OUV_VEILLE:78 A_SUIVRE:22"),
            Map.entry("D5", "INFO_DONNEE:58 ECOUTE:24 A_SUIVRE:18"),
            Map.entry("D6", "INFO_DONNEE:44 A_SUIVRE:44 ECOUTE:12"),
            Map.entry("D7", "ECOUTE:52 INFO_DONNEE:30 A_SUIVRE:18"),
            Map.entry("D8", "INFO_DONNEE:92 ECOUTE:8")));

    private UsualCodes() {}

    static Weights themes(String team, String domain) {
        return switch (team) {
            case TeamShape.SCHOOL -> get(SCHOOL_THEMES, domain);
            case TeamShape.SITES -> SITE_THEMES.getOrDefault(domain, get(THEMES, domain));
            default -> get(THEMES, domain);
        };
    }

    static Weights modes(String team, String domain) {
        return switch (team) {
            case TeamShape.SCHOOL -> SCHOOL_MODES;
            case TeamShape.SITES -> SITE_MODES;
            case TeamShape.PUBLIC_SPACE -> domain.equals("D3") ? WORKS_MODES : get(MODES, domain);
            default -> get(MODES, domain);
        };
    }

    static Weights origins(String team, String domain) {
        return switch (team) {
            case TeamShape.SCHOOL -> SCHOOL_ORIGINS;
            case TeamShape.SITES -> SITE_ORIGINS;
            default -> get(ORIGINS, domain);
        };
    }

    static Weights tempos(String domain) {
        return get(TEMPOS, domain);
    }

    static Weights outcomes(String domain) {
        return get(OUTCOMES, domain);
    }

    private static Weights get(Map<String, Weights> table, String domain) {
        Weights weights = table.get(domain);
        if (weights == null) {
            throw new IllegalArgumentException(domain);
        }
        return weights;
    }

    private static Map<String, Weights> weights(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Weights.of(e.getValue())));
    }
}
