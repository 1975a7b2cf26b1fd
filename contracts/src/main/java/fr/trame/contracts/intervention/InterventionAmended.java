package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** An intervention was corrected: its facts are now these, all of them; it awaits validation again. The reason is not announced (it was, in version 1). */
@Announcement(name = "intervention-amended", version = 2, topic = Topics.INTERVENTIONS)
public record InterventionAmended(
        @Technical String interventionId, @Staff String author, InterventionFacts facts) {}
