package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;

/** A mediation team exists from now on. */
@Anonymous
@Announcement(name = "team-opened", topic = Topics.TRAINING)
public record TeamOpened(String code, String label, String service) {}
