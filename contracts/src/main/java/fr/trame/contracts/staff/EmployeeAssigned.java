package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An employee has other roles or another team from a day on. */
@Staff
@Announcement(name = "employee-assigned", topic = Topics.TRAINING)
public record EmployeeAssigned(
        String employeeId, List<String> roles, @Nullable String team, String from) {}
