package fr.trame.contracts;

/** An intervention was withdrawn: it no longer counts anywhere. */
@Announcement(name = "intervention-voided", topic = Topics.INTERVENTIONS)
public record InterventionVoided(String interventionId, String author, String reason) {}
