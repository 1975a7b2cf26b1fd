package fr.trame.training.outside;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.records.Records;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.security.Caller;
import fr.trame.training.outside.OutsiderAction.Standing;
import fr.trame.training.outside.OutsiderEvent.AdmissionConfirmed;
import fr.trame.training.outside.OutsiderEvent.AdmissionDeclined;
import fr.trame.training.outside.OutsiderEvent.AdmissionProposed;
import fr.trame.training.outside.OutsiderEvent.OutsiderAdmitted;
import fr.trame.training.outside.OutsiderEvent.OutsiderRegistered;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is no staff, as the register shows one.
 *
 * @param roles what was given last, as the days; none while it waits for a second person
 * @param until last day, if there is one
 * @param version to be given back with a change
 * @param accesses what was given through time, oldest first; not for everybody
 * @param proposed what waits for a second person; not for everybody
 */
@Staff
record OutsiderView(
        String id,
        String displayName,
        List<String> roles,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Technical long version,
        List<Tenure> accesses,
        @Nullable Proposed proposed) {

    /** An access that waits for a second person, and who proposed it. */
    @Staff
    @Schema(name = "ProposedAccess")
    record Proposed(
            String by,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until) {}

    static @Nullable OutsiderView next(@Nullable OutsiderView view, OutsiderEvent event, long sequence) {
        if (event instanceof OutsiderRegistered it) {
            return new OutsiderView(it.personId(), name(it), List.of(), null, null, sequence, List.of(), null);
        }
        return view == null ? null : view.after(event, sequence);
    }

    private OutsiderView after(OutsiderEvent event, long sequence) {
        return switch (event) {
            case OutsiderRegistered _ -> this;
            case OutsiderAdmitted it -> {
                List<Tenure> all = new Career(accesses)
                        .admitted(it.roles(), it.from(), it.until())
                        .tenures();
                yield new OutsiderView(id, displayName, it.roles(), it.from(), it.until(), sequence, all, null);
            }
            case AdmissionProposed it ->
                waiting(sequence, new Proposed(it.author(), it.roles(), it.from(), it.until()));
            case AdmissionConfirmed _, AdmissionDeclined _ -> waiting(sequence, null);
        };
    }

    private OutsiderView waiting(long sequence, @Nullable Proposed proposal) {
        return new OutsiderView(id, displayName, roles, from, until, sequence, accesses, proposal);
    }

    private static String name(OutsiderRegistered it) {
        String name = it.familyName();
        return name.equals(Sealing.FORGOTTEN) || name.equals(Sealing.UNREADABLE)
                ? name
                : it.givenName() + ' ' + it.familyName();
    }

    boolean everHad(String function) {
        return accesses.stream().anyMatch(access -> access.roles().contains(function));
    }

    /** Has this person access on that day or later? */
    boolean isHereFrom(LocalDate day) {
        return from != null && (until == null || !until.isBefore(day));
    }

    static boolean showsTheRegister(Caller caller) {
        return caller.may(Permission.STAFF_KEEP) || caller.may(Permission.PRIVACY_FORGET);
    }

    /** As much of it as the caller may see: of who keeps no register, name and function. */
    OutsiderView visibleTo(Caller caller) {
        return showsTheRegister(caller) ? this : Records.without(this, Set.of("from", "until", "accesses", "proposed"));
    }

    /** What the caller may do with it now. */
    Offer offer(Caller caller) {
        return new Standing(id, proposed == null ? null : proposed.by(), caller.person()).offer(caller);
    }
}
