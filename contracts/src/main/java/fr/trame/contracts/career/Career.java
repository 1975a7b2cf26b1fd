package fr.trame.contracts.career;

import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was on the staff through time, and how the announcements of one person add up: whoever hears them must come to the
 * same. Days count by their own date, not by that of the announcement.
 *
 * @param tenures in the order of their first days, the assignment before what is beside it
 */
public record Career(List<Tenure> tenures) {

    private static final Comparator<Tenure> ORDER =
            Comparator.comparing(Tenure::from).thenComparing(Tenure::besides).thenComparing(Career::sortedTeam);

    /** Of somebody of whom nothing was announced. */
    public static final Career NONE = new Career(List.of());

    public Career {
        tenures = tenures.stream().sorted(ORDER).toList();
    }

    /** After one more announcement; what is of somebody or something else changes nothing. */
    public Career after(Object announcement) {
        return switch (announcement) {
            case EmployeeJoined it -> NONE.begun(it.roles(), it.team(), day(it.from()));
            case EmployeeReturned it -> begun(it.roles(), it.team(), day(it.from()));
            case EmployeeAssigned it -> assigned(it.roles(), it.team(), day(it.from()));
            case EmployeePosted it ->
                posted(it.roles(), it.team(), day(it.from()), it.until() == null ? null : day(it.until()));
            case EmployeeLeft it -> left(day(it.until()));
            case OutsiderAdmitted it ->
                admitted(it.roles(), day(it.from()), it.until() == null ? null : day(it.until()));
            default -> this;
        };
    }

    /** On the staff from that day on, for the first time or again. */
    public Career begun(List<String> roles, @Nullable String team, LocalDate from) {
        return with(tenures, new Tenure(roles, team, from, null, false));
    }

    /** From that day on it is this, whatever was known of the days after. */
    public Career assigned(List<String> roles, @Nullable String team, LocalDate from) {
        Predicate<Tenure> stays = tenure -> tenure.besides() || tenure.from().isBefore(from);
        List<Tenure> earlier = tenures.stream()
                .filter(stays)
                .map(tenure -> tenure.besides() ? tenure : tenure.endingBy(from.minusDays(1)))
                .toList();
        return with(earlier, new Tenure(roles, team, from, null, false));
    }

    /** Also there; said again of the same team and first day, it is as said last. */
    public Career posted(List<String> roles, String team, LocalDate from, @Nullable LocalDate until) {
        List<Tenure> others = tenures.stream()
                .filter(tenure -> !tenure.besides()
                        || !team.equals(tenure.team())
                        || !tenure.from().equals(from))
                .toList();
        return with(others, new Tenure(roles, team, from, until, true));
    }

    /** Of who is no staff: from that day to that day it is this, and after it nothing, whatever was known of the days after. */
    public Career admitted(List<String> roles, LocalDate from, @Nullable LocalDate until) {
        List<Tenure> earlier = tenures.stream()
                .filter(tenure -> tenure.from().isBefore(from))
                .map(tenure -> tenure.endingBy(from.minusDays(1)))
                .toList();
        return with(earlier, new Tenure(roles, null, from, until, false));
    }

    /** That day is the last of everything. */
    public Career left(LocalDate last) {
        return new Career(tenures.stream()
                .filter(tenure -> !tenure.from().isAfter(last))
                .map(tenure -> tenure.endingBy(last))
                .toList());
    }

    /** What holds on a day, the assignment first. */
    public List<Tenure> on(LocalDate day) {
        return tenures.stream()
                .filter(tenure -> tenure.covers(day))
                .sorted(Comparator.comparing(Tenure::besides))
                .toList();
    }

    /** Not before joining it, not after leaving it or the association. */
    public boolean isIn(String team, LocalDate day) {
        return on(day).stream().anyMatch(tenure -> team.equals(tenure.team()));
    }

    /** All teams of all days, by code. */
    public List<String> teams() {
        return tenures.stream()
                .map(Tenure::team)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The last day of all, once it is known. */
    public @Nullable LocalDate until() {
        return tenures.stream().map(Tenure::until).anyMatch(Objects::isNull)
                ? null
                : tenures.stream()
                        .map(Tenure::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The last day of all that was over before that day; null where nothing was. */
    public @Nullable LocalDate lastBefore(LocalDate day) {
        return tenures.stream()
                .map(Tenure::until)
                .filter(until -> until != null && until.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Career with(List<Tenure> others, Tenure more) {
        return new Career(Stream.concat(others.stream(), Stream.of(more)).toList());
    }

    private static String sortedTeam(Tenure tenure) {
        return Objects.requireNonNullElse(tenure.team(), "");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
