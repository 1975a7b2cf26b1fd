package fr.trame.contracts.privacy;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;

/**
 * A person was forgotten: the key of what was kept of them is destroyed. Whoever holds a readable copy drops it.
 *
 * @param at instant of forgetting, {@code 2026-03-05T13:05:00Z}
 */
@Technical
@Announcement(name = "person-forgotten", topic = Topics.PRIVACY)
public record PersonForgotten(String personId, String at) {}
