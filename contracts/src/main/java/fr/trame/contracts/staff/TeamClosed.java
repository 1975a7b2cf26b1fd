package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;

/**
 * A mediation team is no more after a day.
 *
 * @param until its last day, {@code 2018-12-31}
 */
@Anonymous
@Announcement(name = "team-closed", topic = Topics.TRAINING)
public record TeamClosed(String code, String until) {}
