package fr.trame.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employee has other roles or another team from a day on. */
@Announcement(name = "employee-assigned", topic = Topics.TRAINING)
public record EmployeeAssigned(
        String employeeId, List<String> roles, @Nullable String team, String from) {}
