package fr.trame.launcher.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An entry and its referral from their recording to their end, a step at a time; and what must be known of them after each. */
final class EntryCourse implements Course {

    static final String OTHER_TEAM = "SUD";

    /** Of all of them, so that figures have them to themselves. */
    static final String FIRST_DAY = "2019-03-01";

    static final String LAST_DAY = "2019-04-28";
    private static final int DAYS = 28;

    private enum Step {
        RECORD,
        VALIDATE,
        RETURN,
        TO_APRIL,
        TO_MARCH,
        TO_OTHER_TEAM,
        BACK,
        VOID,
        PROPOSE,
        CLOSE
    }

    private static final List<List<Step>> KINDS = List.of(
            List.of(Step.RECORD, Step.VALIDATE),
            List.of(Step.RECORD, Step.TO_OTHER_TEAM),
            List.of(Step.RECORD, Step.TO_APRIL, Step.TO_MARCH),
            List.of(Step.RECORD, Step.VOID),
            List.of(Step.RECORD, Step.PROPOSE, Step.TO_OTHER_TEAM, Step.CLOSE),
            List.of(Step.RECORD, Step.RETURN, Step.TO_APRIL, Step.VALIDATE),
            List.of(Step.RECORD, Step.TO_OTHER_TEAM, Step.VOID),
            List.of(Step.RECORD, Step.PROPOSE, Step.VOID, Step.CLOSE),
            List.of(Step.RECORD, Step.TO_OTHER_TEAM, Step.BACK));

    final String id = Association.id();
    private final String referralId = Association.id();
    private final Deque<Step> steps;
    private final String mediator;
    private final String otherMediator;
    private final int day;
    private String month = "03";
    private String team = Association.TEAM;
    private String status = "";
    private long version = -1;
    private volatile boolean recorded;
    private String referral = "";

    /** @param number decides what becomes of it, and on which day it was */
    EntryCourse(int number, String mediator, String otherMediator) {
        this(number, KINDS.get(number % KINDS.size()), mediator, otherMediator);
    }

    private EntryCourse(int number, List<Step> kind, String mediator, String otherMediator) {
        this.steps = new ArrayDeque<>(kind);
        this.day = 1 + number % DAYS;
        this.mediator = mediator;
        this.otherMediator = otherMediator;
    }

    /** One that is recorded and voided, and nothing else. */
    static EntryCourse voided(String mediator, String otherMediator) {
        return new EntryCourse(0, List.of(Step.RECORD, Step.VOID), mediator, otherMediator);
    }

    boolean isRecorded() {
        return recorded;
    }

    @Override
    public boolean isOver() {
        return steps.isEmpty();
    }

    @Override
    public void goOn(Doors.Door door) {
        switch (steps.removeFirst()) {
            case RECORD -> {
                String content = facts().substring(1);
                door.create("/api/interventions", "{\"id\":\"" + id + "\"," + content)
                        .is(201);
                next("RECORDED");
            }
            case VALIDATE -> change(door, "validate", "{}", "VALIDATED");
            case RETURN -> change(door, "return", "{\"reason\":\"Incomplet\"}", "RETURNED");
            case VOID -> change(door, "void", "{\"reason\":\"Essai\"}", "VOIDED");
            case TO_APRIL -> amend(door, "04", team);
            case TO_MARCH -> amend(door, "03", team);
            case TO_OTHER_TEAM -> amend(door, month, OTHER_TEAM);
            case BACK -> amend(door, month, Association.TEAM);
            case PROPOSE -> {
                door.create("/api/referrals", """
                    {"id":"%s","interventionId":"%s","date":"%s","level":"CONTACT","partnerType":"CCAS"}\
                    """.formatted(referralId, id, date()))
                        .is(201);
                referral = "0 CONTACT_PRIS";
            }
            case CLOSE -> {
                String end = "{\"outcome\":\"REFUSEE\",\"date\":\"2019-05-02\"}";
                door.change("POST", "/api/referrals/" + referralId + "/close", 0, end)
                        .is(200);
                referral = "1 CLOSE";
            }
        }
    }

    private void change(Doors.Door door, String gesture, String body, String becomes) {
        door.change("POST", "/api/interventions/" + id + "/" + gesture, version, body)
                .is(200);
        next(becomes);
    }

    private void amend(Doors.Door door, String toMonth, String toTeam) {
        month = toMonth;
        team = toTeam;
        String body = "{\"reason\":\"Corrigé\",\"facts\":" + facts() + "}";
        door.change("PUT", "/api/interventions/" + id, version, body).is(200);
        next("RECORDED");
    }

    private void next(String becomes) {
        status = becomes;
        version++;
        recorded = true;
    }

    private String facts() {
        boolean moved = team.equals(OTHER_TEAM);
        return Association.facts(date(), moved ? otherMediator : mediator, "D1")
                .replace("\"team\":\"" + Association.TEAM + "\"", "\"team\":\"" + team + "\"");
    }

    String date() {
        return "2019-%s-%02d".formatted(month, day);
    }

    String team() {
        return team;
    }

    boolean counts() {
        return !status.equals("VOIDED");
    }

    /** As the journal must tell of it. */
    String inJournal() {
        return "%s %d %s %s %s".formatted(id, version, status, team, date());
    }

    /** As the acts behind the figures must. */
    String inActs() {
        return "%s %s %s %s".formatted(id, status, team, date());
    }

    boolean hasReferral() {
        return !referral.isEmpty();
    }

    /** As the list of referrals must. */
    String inReferrals() {
        return referralId + " " + referral;
    }
}
