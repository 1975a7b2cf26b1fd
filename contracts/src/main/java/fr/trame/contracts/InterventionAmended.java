package fr.trame.contracts;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** An intervention was corrected: its facts are now these, all of them; it awaits validation again. */
@Announcement(name = "intervention-amended", topic = Topics.INTERVENTIONS)
public record InterventionAmended(
        @Technical String interventionId,
        @Staff String author,
        @Anonymous String reason,
        InterventionFacts facts) {}
