package fr.trame.contracts;

import fr.trame.contracts.privacy.Staff;

/** An employee left the staff; the given day is the last one. */
@Staff
@Announcement(name = "employee-left", topic = Topics.TRAINING)
public record EmployeeLeft(String employeeId, String until) {}
