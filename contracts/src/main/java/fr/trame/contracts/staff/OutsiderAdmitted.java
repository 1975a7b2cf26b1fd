package fr.trame.contracts.staff;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who is no staff has access from a day to a day; it stands in the place of what was said of the days from the first on. */
@Staff
@Announcement(name = "outsider-admitted", topic = Topics.TRAINING)
public record OutsiderAdmitted(
        String personId,
        List<String> roles,
        String from,
        @Nullable String until) {}
