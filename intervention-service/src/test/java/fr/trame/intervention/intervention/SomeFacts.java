package fr.trame.intervention.intervention;

import fr.trame.intervention.Cast;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.PeopleCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The talk in the hall, but for one thing. */
final class SomeFacts {

    private final Facts cast = Cast.talkInTheHall();

    private LocalDate date = cast.date();
    private Integer durationMinutes = cast.durationMinutes();
    private List<String> mediators = cast.mediators();
    private String team = cast.team();
    private String territory = cast.territory();
    private Integer peopleMet = cast.peopleMet();
    private String note = cast.note();
    private String fundingLine = cast.fundingLine();
    private Map<String, Integer> age = cast.publics().age();
    private Map<String, Integer> gender = cast.publics().gender();
    private Map<String, Integer> capacity = cast.publics().capacity();
    private Integer tensionBefore = cast.tensionBefore();
    private Integer tensionAfter = cast.tensionAfter();

    private SomeFacts() {}

    static SomeFacts facts() {
        return new SomeFacts();
    }

    SomeFacts date(LocalDate other) {
        this.date = other;
        return this;
    }

    SomeFacts durationMinutes(Integer other) {
        this.durationMinutes = other;
        return this;
    }

    SomeFacts mediators(List<String> other) {
        this.mediators = other;
        return this;
    }

    SomeFacts team(String other) {
        this.team = other;
        return this;
    }

    SomeFacts territory(String other) {
        this.territory = other;
        return this;
    }

    SomeFacts peopleMet(Integer other) {
        this.peopleMet = other;
        return this;
    }

    SomeFacts note(String other) {
        this.note = other;
        return this;
    }

    SomeFacts fundingLine(String other) {
        this.fundingLine = other;
        return this;
    }

    SomeFacts age(Map<String, Integer> other) {
        this.age = other;
        return this;
    }

    SomeFacts gender(Map<String, Integer> other) {
        this.gender = other;
        return this;
    }

    SomeFacts capacity(Map<String, Integer> other) {
        this.capacity = other;
        return this;
    }

    SomeFacts tension(int before, int after) {
        this.tensionBefore = before;
        this.tensionAfter = after;
        return this;
    }

    Facts done() {
        return new Facts(
                date,
                cast.startTime(),
                durationMinutes,
                mediators,
                team,
                territory,
                cast.place(),
                cast.placeType(),
                cast.mode(),
                cast.tempo(),
                cast.origin(),
                cast.mainDomain(),
                cast.secondaryDomains(),
                cast.theme(),
                new PeopleCounts(age, gender, capacity),
                peopleMet,
                tensionBefore,
                tensionAfter,
                cast.outcomes(),
                note,
                fundingLine);
    }
}
