package fr.trame.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case of which each command makes one event: those that a run did which was cut off are passed over. */
final class Course {

    private static final int CONFLICT = 409;
    private static final Set<Integer> DONE_BEFORE = Set.of(CONFLICT, 412);
    private static final List<String> LETTERS = List.of("A", "B");

    private final Api.Sender api;
    private final String id;
    private final Api.As manager;
    private final LocalDate lastDay;
    private long done;
    private long version;

    /** @param lastDay nothing is dated later */
    Course(Api.Sender api, String id, Api.As manager, LocalDate lastDay) {
        this.api = api;
        this.id = id;
        this.manager = manager;
        this.lastDay = lastDay;
    }

    /**
     * Notes the request.
     *
     * @return false if there is a case of this id that began otherwise, as one of an earlier day does
     */
    boolean asks(LocalDate day, Map<String, Object> demand) {
        Map<String, Object> request = new LinkedHashMap<>(demand);
        request.put("id", id);
        request.put("date", day.toString());
        Api.Answer asked = api.send(manager, "POST", "/api/cases", null, request);
        if (asked.status() == CONFLICT) {
            return false;
        }
        if (!asked.done()) {
            throw asked.refused();
        }
        done = asked.body().path("version").asLong();
        return true;
    }

    /** Gives it to a mediator, who has no tie with a party. */
    void isGiven(LocalDate day, String mediator, Api.As as) {
        does(day, "mediators", Map.of("mediators", List.of(mediator)));
        does(as, day, "ties", Map.of("tie", false));
    }

    /** Two parties are named, met and willing. */
    void opens(LocalDate day, List<Map<String, Object>> parties, LocalDate met, LocalDate willing) {
        parties.forEach(party -> does(day, "parties", party));
        does(day, "qualification", Map.of());
        for (String letter : LETTERS) {
            does(met, "parties/" + letter + "/contacts", Map.of());
            does(willing, "parties/" + letter + "/consents", Map.of("form", "ECRIT"));
        }
    }

    void does(LocalDate day, String what, Map<String, Object> more) {
        does(manager, day, what, more);
    }

    void does(Api.As as, LocalDate day, String what, Map<String, Object> more) {
        long decidedOn = version++;
        if (decidedOn < done) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("date", (day.isAfter(lastDay) ? lastDay : day).toString());
        require(api.send(as, "POST", path(what), decidedOn, body));
    }

    /** Makes a paper, which is in no version of the case; says whether it is made now. */
    boolean writes(String what, Map<String, Object> body) {
        Api.Answer answer = api.send(manager, "POST", path(what), null, body);
        require(answer);
        return answer.done();
    }

    private String path(String what) {
        return "/api/cases/" + id + "/" + what;
    }

    private static void require(Api.Answer answer) {
        if (!answer.done() && !DONE_BEFORE.contains(answer.status())) {
            throw answer.refused();
        }
    }
}
