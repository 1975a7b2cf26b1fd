package fr.trame.training.staff;

import fr.trame.contracts.career.Career;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Register;
import fr.trame.training.outside.OutsiderEvent.OutsiderAdmitted;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.team.TeamEvent;
import fr.trame.training.team.TeamEvent.TeamClosed;
import fr.trame.training.team.TeamId;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads employees from their own streams: what was just decided is there at once. */
@Component
class StaffDirectory implements Register {

    private final EventStreams streams;
    private final StaffViews views;
    private volatile @Nullable LocalDate keptOn;

    StaffDirectory(EventStreams streams, StaffViews views) {
        this.streams = streams;
        this.views = views;
    }

    Optional<EmployeeView> employee(String id) {
        return Optional.ofNullable(employee(streams.read(id)));
    }

    /** Is there such a team, open or closed? */
    boolean hasTeam(String code) {
        return !streams.read(new TeamId(code).stream()).isEmpty();
    }

    /** The last day of a team, once it is closed. */
    Optional<LocalDate> lastDayOf(String team) {
        return streams.fold(
                new TeamId(team).stream(),
                TeamEvent.class,
                (present, event) -> event instanceof TeamClosed closed ? closed.until() : present);
    }

    /** Did anybody ever have this function, as far as it is known? */
    boolean everHeld(String function) {
        PageRequest request = PageRequest.first();
        while (true) {
            Page<EmployeeView> page = employees(null, request);
            if (page.items().stream().anyMatch(person -> person.everHeld(function))) {
                return true;
            }
            if (page.next() == null) {
                return false;
            }
            request = new PageRequest(page.next(), request.limit(), request.atLeast());
        }
    }

    /**
     * Those whose last day is that day or later, everybody who is or was here if there is none; on each page by family name. Somebody
     * whose name cannot be read is there without it.
     */
    Page<EmployeeView> employees(@Nullable LocalDate from, PageRequest request) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        Page<StaffView> page = views.employees(from, request);
        List<EmployeeView> read =
                streams
                        .readPersons(
                                page.items().stream().map(StaffView::employee).toList())
                        .values()
                        .stream()
                        .flatMap(stream -> Stream.ofNullable(employee(stream)))
                        .sorted(Comparator.comparing(EmployeeView::familyName, french)
                                .thenComparing(EmployeeView::givenName, french)
                                .thenComparing(EmployeeView::id))
                        .toList();
        return new Page<>(read, page.next(), page.total());
    }

    private static @Nullable EmployeeView employee(List<Recorded> stream) {
        EmployeeView view = null;
        for (Recorded stored : stream) {
            view = after(view, stored.event(), stored.context().sequence());
        }
        return view;
    }

    private static @Nullable EmployeeView after(@Nullable EmployeeView view, Object event, long sequence) {
        return switch (event) {
            case EmployeeJoined joined -> EmployeeView.of(joined);
            case StaffEvent of when view != null -> view.after(of, sequence);
            default -> null;
        };
    }

    /** Read from the stream too, whether the name can be opened or not; also of who is no staff. */
    @Override
    public Career career(String person) {
        return streams.readPersons(List.of(person)).values().stream()
                .map(StaffDirectory::career)
                .findFirst()
                .orElse(Career.NONE);
    }

    private static Career career(List<Recorded> stream) {
        EmployeeView employee = employee(stream);
        if (employee != null) {
            return employee.career();
        }
        Career career = Career.NONE;
        for (Recorded stored : stream) {
            if (stored.event() instanceof OutsiderAdmitted it) {
                career = career.admitted(it.roles(), it.from(), it.until());
            }
        }
        return career;
    }

    /** Looked for among all who are here; once there is somebody, that holds for the day. */
    @Override
    public boolean isKept(LocalDate day) {
        if (!day.equals(keptOn) && someoneKeeps(day)) {
            keptOn = day;
        }
        return day.equals(keptOn);
    }

    private boolean someoneKeeps(LocalDate day) {
        PageRequest request = PageRequest.first();
        while (true) {
            Page<EmployeeView> page = employees(day, request);
            if (page.items().stream().anyMatch(person -> person.keepsTheRegister(day))) {
                return true;
            }
            if (page.next() == null) {
                return false;
            }
            request = new PageRequest(page.next(), request.limit(), request.atLeast());
        }
    }
}
