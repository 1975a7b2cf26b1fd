package fr.trame.contracts;

/** An employee left the staff; the given day is the last one. */
@Announcement(name = "employee-left", topic = Topics.TRAINING)
public record EmployeeLeft(String employeeId, String until) {}
