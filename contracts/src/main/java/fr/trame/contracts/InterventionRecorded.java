package fr.trame.contracts;

/** An intervention was recorded; it counts from now on, on the date of its facts. */
@Announcement(name = "intervention-recorded", topic = Topics.INTERVENTIONS)
public record InterventionRecorded(String interventionId, String author, InterventionFacts facts) {}
