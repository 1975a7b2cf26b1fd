package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;

/** Somebody who is no staff is known from now on: an external DPO, an auditor, a member of the board. It gives no access yet. */
@Staff
@Announcement(name = "outsider-registered", topic = Topics.TRAINING)
public record OutsiderRegistered(String personId) {}
