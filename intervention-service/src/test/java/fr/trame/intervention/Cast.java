package fr.trame.intervention;

import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.PeopleCounts;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people and facts that the tests share: Nadia and Karim are a pair of the team Territoires, Paula manages it; Yann
 * is a mediator and Hugo the manager of Saint-Étienne; Odile is a mediator of the team Habitat. It is the evening of 5 March 2018.
 */
public final class Cast {

    public static final String NADIA = "emp-nadia";
    public static final String KARIM = "emp-karim";
    public static final String YANN = "emp-yann";
    public static final String ODILE = "emp-odile";

    public static final Caller AS_NADIA = new Caller(NADIA, Set.of("MED"), "TER");
    public static final Caller AS_YANN = new Caller(YANN, Set.of("MED"), "STE");
    public static final Caller AS_PAULA = new Caller("emp-paula", Set.of("MGR"), "TER");
    public static final Caller AS_HUGO = new Caller("emp-hugo", Set.of("MGR"), "STE");

    /** The quality lead, who reads without identities. */
    public static final Caller AS_ROSE = new Caller("emp-rose", Set.of("RDQ"), null);

    /** The data protection officer. */
    public static final Caller AS_DORA = new Caller("emp-dora", Set.of("DPO"), null);

    /** The head of the service of Lyon, to which Territoires belongs and Saint-Étienne does not. */
    public static final Caller AS_LUC = new Caller("emp-luc", Set.of("RSV"), null, Set.of("HAB", "TER"));

    public static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    public static final String OTHER_ID = "01890a5d-ac96-774b-bcce-b302099a8058";

    public static final LocalDate DAY = LocalDate.of(2018, 3, 5);
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Instant EVENING = Instant.parse("2018-03-05T18:30:00Z");
    public static final Instant NEXT_MORNING = Instant.parse("2018-03-06T08:00:00Z");

    public static final List<String> ALL_MISSING =
            List.of("startTime", "durationMinutes", "mode", "tempo", "origin", "theme", "peopleMet", "outcomes");

    private static final PeopleCounts NOBODY_COUNTED = new PeopleCounts(Map.of(), Map.of(), Map.of());

    private Cast() {}

    /** What the caller's token says of the service. */
    public static @Nullable String serviceOf(Caller caller) {
        return caller.serviceTeams().isEmpty() ? null : "Lyon";
    }

    /** A talk with a group in a hall, told in full. */
    public static Facts talkInTheHall() {
        return new Facts(
                DAY,
                LocalTime.of(14, 5),
                15,
                List.of(NADIA, KARIM),
                "TER",
                "LY8-EUS",
                "LY8-EUS-HALL",
                "HALL",
                "PRES_HALL",
                "ROUTINE",
                "AUTO",
                "D1",
                List.of("D4"),
                "LIEN_DISC",
                new PeopleCounts(Map.of("A_12_17", 5), Map.of("G_F", 2), Map.of("Q_HAB", 2)),
                7,
                2,
                0,
                List.of("APAISE"),
                "Hall 12 : groupe de 7, rappel de l'usage",
                "VILLE-2018");
    }

    /** The least that is accepted. */
    public static Facts barely() {
        return new Facts(
                DAY,
                null,
                null,
                List.of(NADIA),
                "TER",
                "LY8-EUS",
                null,
                null,
                null,
                null,
                null,
                "D2.2",
                List.of(),
                null,
                NOBODY_COUNTED,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
