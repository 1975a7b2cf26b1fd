package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;

/** An employee left the staff; the given day is the last one. */
@Staff
@Announcement(name = "employee-left", topic = Topics.TRAINING)
public record EmployeeLeft(String employeeId, String until) {}
