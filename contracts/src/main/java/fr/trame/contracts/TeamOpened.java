package fr.trame.contracts;

/** A mediation team exists from now on. */
@Announcement(name = "team-opened", topic = Topics.TRAINING)
public record TeamOpened(String code, String label, String service) {}
