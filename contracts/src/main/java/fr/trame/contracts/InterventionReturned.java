package fr.trame.contracts;

/** A manager gave an intervention back to be completed; it counts all the same. */
@Announcement(name = "intervention-returned", topic = Topics.INTERVENTIONS)
public record InterventionReturned(String interventionId, String author, String reason) {}
