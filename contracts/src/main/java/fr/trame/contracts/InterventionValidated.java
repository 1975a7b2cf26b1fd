package fr.trame.contracts;

/** A manager validated an intervention. */
@Announcement(name = "intervention-validated", topic = Topics.INTERVENTIONS)
public record InterventionValidated(String interventionId, String author) {}
