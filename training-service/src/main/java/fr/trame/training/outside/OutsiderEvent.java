package fr.trame.training.outside;

import fr.trame.contracts.privacy.Staff;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to people who are no staff, as it is stored. Dates are days in Europe/Paris. */
public sealed interface OutsiderEvent {

    /** Somebody is known from now on; what was asked for is said again by the event that follows. */
    @Staff
    @StoredEvent(name = "outsider-registered")
    record OutsiderRegistered(
            String personId,
            String author,
            @Staff(nameOf = "personId") String givenName,
            @Staff(nameOf = "personId") String familyName,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until)
            implements OutsiderEvent {

        public OutsiderRegistered {
            roles = List.copyOf(roles);
        }
    }

    /** Has access from that day to that day, in the place of what was said of the days from the first on. */
    @Staff
    @StoredEvent(name = "outsider-admitted")
    record OutsiderAdmitted(
            String personId,
            String author,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until) implements OutsiderEvent {

        public OutsiderAdmitted {
            roles = List.copyOf(roles);
        }
    }

    /** An access that one person alone cannot give waits for a second one. */
    @Staff
    @StoredEvent(name = "admission-proposed")
    record AdmissionProposed(
            String personId,
            String author,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until) implements OutsiderEvent {

        public AdmissionProposed {
            roles = List.copyOf(roles);
        }
    }

    /** A second person agreed; what follows from it is an event of its own. */
    @Staff
    @StoredEvent(name = "admission-confirmed")
    record AdmissionConfirmed(String personId, String author) implements OutsiderEvent {}

    /** What was proposed is not to be. */
    @Staff
    @StoredEvent(name = "admission-declined")
    record AdmissionDeclined(String personId, String author) implements OutsiderEvent {}
}
