package fr.trame.training.staff;

import fr.trame.contracts.career.Career;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.security.Register;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.TeamOpened;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads employees and teams from their own streams: what was just decided is there at once. */
@Component
class StaffDirectory implements Register, TeamsOfService {

    private final EventStreams streams;
    private final StaffViews views;

    StaffDirectory(EventStreams streams, StaffViews views) {
        this.streams = streams;
        this.views = views;
    }

    Optional<EmployeeView> employee(String id) {
        return Optional.ofNullable(employee(streams.read(id)));
    }

    Optional<TeamOpened> team(String code) {
        List<Recorded> stream = streams.read(Team.stream(code));
        return !stream.isEmpty() && stream.getFirst().event() instanceof TeamOpened opened
                ? Optional.of(opened)
                : Optional.empty();
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

    List<TeamView> teams() {
        return views.teams().stream()
                .map(team -> new TeamView(team.code(), team.label(), team.service(), 0))
                .toList();
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

    /** Read from the stream too, whether the name can be opened or not. */
    @Override
    public Career career(String person) {
        return streams.readPersons(List.of(person)).values().stream()
                .flatMap(stream -> Stream.ofNullable(employee(stream)))
                .map(EmployeeView::career)
                .findFirst()
                .orElse(Career.NONE);
    }

    @Override
    public Set<String> of(String service) {
        return views.teams().stream()
                .filter(team -> team.service().equals(service))
                .map(OpenedTeamView::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String service(String team) {
        return team(team).map(TeamOpened::service).orElse(null);
    }
}
