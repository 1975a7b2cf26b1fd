package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody joined the staff on a day, with roles and perhaps a team. */
@Staff
@Announcement(name = "employee-joined", topic = Topics.TRAINING)
public record EmployeeJoined(
        String employeeId,
        @Staff(nameOf = "employeeId") String displayName,
        List<String> roles,
        @Nullable String team,
        String from) {}
