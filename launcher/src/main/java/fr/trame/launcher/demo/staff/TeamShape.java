package fr.trame.launcher.demo.staff;

import fr.trame.launcher.demo.chance.Weights;
import java.util.List;

/**
 * A team and how it works. Names and labels are ALTM's of 2018; sizes, shares and rhythms are invented.
 *
 * @param mediators how many of the 34
 * @param share of the year's interventions, in hundredths
 * @param hours weights of the hours at which interventions begin
 * @param months weights of January to December, 10 being usual
 * @param week weights of Monday to Saturday, 10 being usual
 */
public record TeamShape(
        String code,
        String label,
        String service,
        int mediators,
        int share,
        Weights territories,
        Weights domains,
        Weights hours,
        List<Integer> months,
        List<Integer> week) {

    public static final String SCHOOL = "MAE";
    public static final String SITES = "ETA";
    public static final String PUBLIC_SPACE = "EPU";

    private static final String LATE_DAY = "9:2 10:5 11:7 13:4 14:12 15:13 16:16 17:17 18:14 19:10";
    private static final String OFFICE_DAY = "9:6 10:14 11:14 12:3 13:6 14:15 15:15 16:14 17:9 18:4";
    private static final List<Integer> STEADY = List.of(10, 9, 10, 10, 10, 11, 10, 6, 11, 11, 10, 8);
    private static final List<Integer> SUMMER = List.of(7, 7, 8, 10, 12, 14, 14, 11, 12, 10, 8, 9);
    private static final List<Integer> WEEK = List.of(8, 10, 11, 10, 10, 7);

    public static final List<TeamShape> ALL = List.of(
            new TeamShape(
                    "STE",
                    "Équipe Saint-Étienne",
                    "Saint-Étienne",
                    7,
                    20,
                    Weights.of("SE-MON:26 SE-TAR:22 SE-SUD:18 SE-COT:14 SE-CRE:13 SE-TER:7"),
                    Weights.of("D1:38 D2.1:13 D2.2:8 D2.3:7 D3:7 D4:11 D5:8 D6:3 D7:3 D8:2"),
                    Weights.of(LATE_DAY),
                    STEADY,
                    WEEK),
            new TeamShape(
                    "TER",
                    "Équipe Territoires (Lyon 8 et Lyon 9)",
                    "Lyon",
                    9,
                    28,
                    Weights.of(
                            "LY8-EUS:22 LY9-DUC:21 LY8-MER:17 LY8-LAN:10 LY9-VER:8 LY8-MAV:8 LY9-LGL:7 LY8-LAE:4 LY9-VAL:3"),
                    Weights.of("D1:40 D2.1:14 D2.2:10 D2.3:4 D3:6 D4:12 D5:7 D6:3 D7:2 D8:2"),
                    Weights.of(LATE_DAY),
                    STEADY,
                    WEEK),
            new TeamShape(
                    "HAB",
                    "Équipe Habitat",
                    "Lyon",
                    6,
                    17,
                    Weights.of("LY9-DUC:24 LY8-EUS:22 LY7-GER:15 LY8-MER:13 VV-GRA:11 PB-HRO:9 LY8-MAV:6"),
                    Weights.of("D1:20 D2.1:15 D2.2:6 D2.3:27 D3:9 D4:8 D5:9 D6:4 D8:2"),
                    Weights.of(OFFICE_DAY),
                    List.of(9, 9, 10, 10, 11, 12, 11, 7, 11, 10, 10, 8),
                    List.of(10, 11, 11, 11, 10, 4)),
            new TeamShape(
                    PUBLIC_SPACE,
                    "Équipe Espaces publics",
                    "Lyon",
                    5,
                    15,
                    Weights.of("LY-AUT:62 LY7-GER:22 LY9-LGL:8 PB-HRO:8"),
                    Weights.of("D1:44 D2.1:18 D2.2:17 D3:5 D4:10 D5:4 D7:1 D8:1"),
                    Weights.of("11:3 12:4 13:5 14:9 15:12 16:15 17:18 18:18 19:16"),
                    SUMMER,
                    List.of(6, 8, 10, 10, 13, 14)),
            new TeamShape(
                    SCHOOL,
                    "Équipe Médiation à l’École",
                    "Lyon",
                    4,
                    10,
                    Weights.of("LY8-EUS:45 VV-GRA:40 LY8-LAE:15"),
                    Weights.of("D1:28 D2.1:20 D2.2:14 D2.3:10 D3:9 D4:3 D5:5 D6:2 D7:4 D8:5"),
                    Weights.of("9:8 10:16 11:14 12:14 13:14 14:10 15:10 16:11 17:3"),
                    List.of(11, 11, 12, 11, 11, 10, 6, 0, 10, 11, 12, 10),
                    List.of(11, 12, 6, 12, 11, 0)),
            new TeamShape(
                    SITES,
                    "Équipe Établissements",
                    "Lyon",
                    3,
                    10,
                    Weights.of("LY-AUT:50 LY8-EUS:25 LY9-DUC:25"),
                    Weights.of("D1:36 D2.1:12 D2.2:11 D3:24 D5:9 D4:3 D8:5"),
                    Weights.of(OFFICE_DAY),
                    List.of(10, 10, 10, 10, 9, 9, 9, 8, 10, 11, 10, 11),
                    List.of(10, 10, 10, 10, 10, 7)));

    public static TeamShape of(String code) {
        return ALL.stream().filter(team -> team.code.equals(code)).findFirst().orElseThrow();
    }
}
