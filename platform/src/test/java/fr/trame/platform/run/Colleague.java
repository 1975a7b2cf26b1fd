package fr.trame.platform.run;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The record of these tests: the team that somebody is in. A name {@code unfoldable} stands for a message that cannot be taken.
 *
 * @param version of the view that made it
 */
public record Colleague(
        @Staff String id,
        @Staff @Nullable String team,
        @Technical int version) {

    static final String VIEW = "colleagues";

    static View<Colleague> view(int version) {
        return View.of(VIEW, version, Colleague.class, (present, heard) -> next(present, heard, version, false))
                .indexedBy(Index.by("team"))
                .readableSince(1);
    }

    /** Able to take what is {@code unfoldable} otherwise. */
    static View<Colleague> mended(int version) {
        return View.of(VIEW, version, Colleague.class, (present, heard) -> next(present, heard, version, true))
                .indexedBy(Index.by("team"))
                .readableSince(1);
    }

    private static @Nullable Colleague next(
            @Nullable Colleague present, HeardAnnouncement heard, int version, boolean mended) {
        return switch (heard.announcement()) {
            case EmployeeJoined it -> {
                if (it.displayName().equals("unfoldable") && !mended) {
                    throw new IllegalStateException("cannot fold " + it.employeeId());
                }
                yield new Colleague(it.employeeId(), it.team(), version);
            }
            case EmployeeAssigned it -> new Colleague(it.employeeId(), it.team(), version);
            case EmployeeLeft it -> new Colleague(it.employeeId(), null, version);
            default -> present;
        };
    }
}
