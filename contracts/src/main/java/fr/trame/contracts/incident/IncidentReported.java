package fr.trame.contracts.incident;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;

/** Somebody of a team was attacked on that day: a kind of the list INC_NATURE. Neither who, nor by whom, nor in which act. */
@Anonymous
@Announcement(name = "incident-reported", topic = Topics.INCIDENTS)
public record IncidentReported(@Technical String incidentId, String team, String date, String kind) {}
