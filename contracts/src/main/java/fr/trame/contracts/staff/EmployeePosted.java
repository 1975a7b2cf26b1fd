package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employee also works in a team from a day on, beside the assignment: a second team, or in somebody's place until a day. What is
 * announced of the same team and first day again stands in its place.
 */
@Staff
@Announcement(name = "employee-posted", topic = Topics.TRAINING)
public record EmployeePosted(
        String employeeId,
        List<String> roles,
        String team,
        String from,
        @Nullable String until) {}
