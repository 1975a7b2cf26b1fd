package fr.trame.launcher.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A mediator from the first day to the last, a step at a time; and what the register must say after each. */
final class StaffCourse implements Course {

    private enum Step {
        JOIN,
        ASSIGN,
        LEAVE
    }

    private static final List<List<Step>> KINDS =
            List.of(List.of(Step.JOIN, Step.ASSIGN), List.of(Step.JOIN, Step.ASSIGN, Step.LEAVE), List.of(Step.JOIN));

    final String id = Association.id();
    private final Deque<Step> steps;
    private String team = Association.TEAM;
    private String until = "";
    private long version = -1;

    /** @param number decides what becomes of the person */
    StaffCourse(int number) {
        this.steps = new ArrayDeque<>(KINDS.get(number % KINDS.size()));
    }

    @Override
    public boolean isOver() {
        return steps.isEmpty();
    }

    @Override
    public void goOn(Doors.Door door) {
        switch (steps.removeFirst()) {
            case JOIN ->
                door.create("/api/staff/employees", Association.joining(id, "Sacha", "F", "MED", team))
                        .is(201);
            case ASSIGN -> {
                team = EntryCourse.OTHER_TEAM;
                change(door, "PUT", "assignment", "{\"roles\":[\"MED\"],\"team\":\"SUD\",\"from\":\"2017-01-01\"}");
            }
            case LEAVE -> {
                until = "2018-01-31";
                change(door, "POST", "leave", "{\"until\":\"" + until + "\"}");
            }
        }
        version++;
    }

    private void change(Doors.Door door, String method, String what, String body) {
        door.change(method, "/api/staff/employees/" + id + "/" + what, version, body)
                .is(200);
    }

    /** As the register must tell of the person. */
    String inRegister() {
        return "%s %d %s %s".formatted(id, version, team, until);
    }
}
