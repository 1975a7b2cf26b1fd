package fr.trame.intervention.conflict.view;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;

import fr.trame.contracts.Topics;
import fr.trame.contracts.conflict.ConflictAgreed;
import fr.trame.contracts.conflict.ConflictAssigned;
import fr.trame.contracts.conflict.ConflictClosed;
import fr.trame.contracts.conflict.ConflictFollowedUp;
import fr.trame.contracts.conflict.ConflictNotOpened;
import fr.trame.contracts.conflict.ConflictOpened;
import fr.trame.contracts.conflict.ConflictPartyChanged;
import fr.trame.contracts.conflict.ConflictRenewed;
import fr.trame.contracts.conflict.ConflictReopened;
import fr.trame.contracts.conflict.ConflictRequested;
import fr.trame.contracts.conflict.ConflictStepHeld;
import fr.trame.contracts.conflict.ConflictTablePlanned;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.ArrayList;
import java.util.List;

/** Cases of the team Territoires: noise that came to an agreement and was closed, a table that is prepared, one that was not opened. */
public final class CasesOfTheCast {

    static final String NOISE = "01890a5f-0000-7000-8000-000000000001";
    static final String TABLE = "01890a5f-0000-7000-8000-000000000002";
    static final String NOT_OPENED = "01890a5f-0000-7000-8000-000000000003";
    static final String AGREED = "01890a5f-0000-7000-8000-000000000004";

    private CasesOfTheCast() {}

    public static List<HeardAnnouncement> facts() {
        List<HeardAnnouncement> facts = new ArrayList<>();
        tell(facts, NOISE, begun(NOISE, "2018-01-01"));
        tell(
                facts,
                NOISE,
                List.of(
                        new ConflictStepHeld(NOISE, NADIA, "2018-01-20", "NAVETTE"),
                        new ConflictRenewed(NOISE, "emp-paula", "2018-01-21", "2018-10-01"),
                        new ConflictAgreed(NOISE, NADIA, "2018-02-01", "ECRIT", false, 3, "2018-02-16", "2018-06-01"),
                        new ConflictFollowedUp(NOISE, NADIA, "2018-02-16", 1, "2018-03-03", "TENU"),
                        new ConflictClosed(NOISE, NADIA, "2018-05-02", "ACC_ECRIT", "2020-05-02")));
        tell(facts, TABLE, begun(TABLE, "2018-02-01"));
        tell(
                facts,
                TABLE,
                List.of(
                        new ConflictClosed(TABLE, NADIA, "2018-02-20", "DIALOGUE", "2020-02-20"),
                        new ConflictReopened(TABLE, NADIA, "2018-02-25", "2018-05-26", "2018-08-24"),
                        new ConflictStepHeld(TABLE, NADIA, "2018-02-26", "TABLE_RONDE"),
                        new ConflictTablePlanned(TABLE, NADIA, "2018-03-01", "2018-03-20")));
        tell(facts, AGREED, begun(AGREED, "2018-01-15"));
        tell(
                facts,
                AGREED,
                List.of(new ConflictAgreed(AGREED, NADIA, "2018-03-01", "ORAL", true, 0, "2018-03-16", "2018-06-29")));
        tell(
                facts,
                NOT_OPENED,
                List.of(
                        requested(NOT_OPENED, "2018-03-01"),
                        party(NOT_OPENED, "A", "NOMMEE", "2018-03-31"),
                        new ConflictNotOpened(NOT_OPENED, NADIA, "2018-03-02", "PROCEDURE"),
                        party(NOT_OPENED, "A", "OUBLIEE", null)));
        return facts;
    }

    /** Asked for, assigned, named, opened; both want it. */
    private static List<Object> begun(String id, String day) {
        return List.of(
                requested(id, day),
                new ConflictAssigned(id, NADIA, day, List.of(NADIA, KARIM)),
                party(id, "A", "NOMMEE", "2018-03-31"),
                party(id, "B", "NOMMEE", "2018-03-31"),
                new ConflictOpened(id, NADIA, day, "2018-05-01", "2018-08-01"),
                party(id, "A", "CONTACTEE", "2018-04-01"),
                party(id, "B", "CONTACTEE", "2018-04-01"),
                party(id, "A", "CONSENT", null),
                party(id, "B", "CONSENT", null));
    }

    static ConflictRequested requested(String id, String day) {
        return new ConflictRequested(
                id, NADIA, day, "CONFLIT", "BAILLEUR", "ECRIT", "VOIS_BRUIT", "TER", "LY8-EUS", "LY8-EUS-HALL");
    }

    static ConflictPartyChanged party(String id, String letter, String change, String until) {
        return new ConflictPartyChanged(id, NADIA, "2018-03-02", letter, change, until);
    }

    static void tell(List<HeardAnnouncement> facts, String id, List<?> told) {
        long next = facts.stream().filter(fact -> fact.stream().equals(id)).count();
        for (Object announcement : told) {
            facts.add(new HeardAnnouncement(Topics.CONFLICTS, id, next++, EVENING, announcement));
        }
    }
}
