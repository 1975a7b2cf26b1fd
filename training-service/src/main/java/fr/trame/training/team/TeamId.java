package fr.trame.training.team;

/** A team by its code. */
public record TeamId(String code) {

    /** The stream of a team: teams have codes of their own, and so cannot be taken for anything else. */
    public String stream() {
        return "team-" + code;
    }
}
