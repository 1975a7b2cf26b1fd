package fr.trame.training.staff;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.TeamOpened;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads employees and teams from their own streams: what was just decided is there at once. */
@Component
class StaffDirectory {

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

    /** Everybody who is or was on the staff, by family name. */
    List<EmployeeView> employees() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return streams.read(views.streams(StaffViews.EMPLOYEES)).values().stream()
                .map(StaffDirectory::employee)
                .<EmployeeView>mapMulti((view, sink) -> {
                    if (view != null) {
                        sink.accept(view);
                    }
                })
                .sorted(Comparator.comparing(EmployeeView::familyName, french)
                        .thenComparing(EmployeeView::givenName, french)
                        .thenComparing(EmployeeView::id))
                .toList();
    }

    List<TeamView> teams() {
        return streams.read(views.streams(StaffViews.TEAMS)).values().stream()
                .flatMap(List::stream)
                .map(Recorded::event)
                .filter(TeamOpened.class::isInstance)
                .map(event -> TeamView.of((TeamOpened) event))
                .sorted(Comparator.comparing(TeamView::code))
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
            case EmployeeAssigned assigned when view != null -> view.after(assigned, sequence);
            case EmployeeLeft left when view != null -> view.after(left, sequence);
            default -> null;
        };
    }
}
