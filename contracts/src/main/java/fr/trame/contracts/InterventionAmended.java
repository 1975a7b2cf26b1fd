package fr.trame.contracts;

/** An intervention was corrected: its facts are now these, all of them; it awaits validation again. */
@Announcement(name = "intervention-amended", topic = Topics.INTERVENTIONS)
public record InterventionAmended(String interventionId, String author, String reason, InterventionFacts facts) {}
