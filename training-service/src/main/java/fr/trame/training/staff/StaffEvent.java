package fr.trame.training.staff;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the staff, as it is stored. Dates are days in Europe/Paris. */
public sealed interface StaffEvent {

    /**
     * Somebody joined the staff.
     *
     * @param gender F or H, as the yearly card counts them
     * @param from first day
     */
    @Staff
    @StoredEvent(name = "employee-joined")
    record EmployeeJoined(
            String employeeId,
            String author,
            @Staff(nameOf = "employeeId") String givenName,
            @Staff(nameOf = "employeeId") String familyName,
            String gender,
            List<String> roles,
            @Nullable String team,
            LocalDate from)
            implements StaffEvent {}

    /** Other roles or another team from a day on. */
    @Staff
    @StoredEvent(name = "employee-assigned")
    record EmployeeAssigned(
            String employeeId,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from) implements StaffEvent {}

    /** Also in a team from a day on, until a day if one is named; of the same team and first day it stands in the place of the last. */
    @Staff
    @StoredEvent(name = "employee-posted")
    record EmployeePosted(
            String employeeId,
            String author,
            List<String> roles,
            String team,
            LocalDate from,
            @Nullable LocalDate until)
            implements StaffEvent {}

    /** On the staff again from a day on. */
    @Staff
    @StoredEvent(name = "employee-returned")
    record EmployeeReturned(
            String employeeId,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from) implements StaffEvent {}

    /** Somebody left the staff; the given day is the last one. */
    @Staff
    @StoredEvent(name = "employee-left")
    record EmployeeLeft(String employeeId, String author, LocalDate until) implements StaffEvent {}

    /** Functions that one person alone cannot give wait for a second one: as an assignment, or beside it. */
    @Staff
    @StoredEvent(name = "roles-proposed")
    record RolesProposed(
            String employeeId,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from,
            @Nullable LocalDate until,
            @Technical boolean besides)
            implements StaffEvent {}

    /** A second person agreed to what was proposed; what follows from it is an event of its own. */
    @Staff
    @StoredEvent(name = "roles-confirmed")
    record RolesConfirmed(String employeeId, String author) implements StaffEvent {}

    /** What was proposed is not to be. */
    @Staff
    @StoredEvent(name = "roles-declined")
    record RolesDeclined(String employeeId, String author) implements StaffEvent {}
}
