package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who left is on the staff again from a day on, with roles and perhaps a team. */
@Staff
@Announcement(name = "employee-returned", topic = Topics.TRAINING)
public record EmployeeReturned(
        String employeeId, List<String> roles, @Nullable String team, String from) {}
