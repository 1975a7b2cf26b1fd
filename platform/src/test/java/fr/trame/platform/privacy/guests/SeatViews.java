package fr.trame.platform.privacy.guests;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who sits where; and, in memory only, the names as they were heard. */
@Component
public class SeatViews implements Views {

    private static final Index BY_TABLE = Index.by("table").orderedBy("guest");

    private final Map<String, String> heardNames = new ConcurrentHashMap<>();
    private final View<SeatView> seats;
    private final Finder<SeatView> finder;

    SeatViews(Finders finders, @Value("${guests.version}") int version) {
        seats = View.of("seats", version, SeatView.class, this::next)
                .hearing(Topics.TRAINING)
                .indexedBy(BY_TABLE);
        finder = finders.of(seats);
    }

    public Map<String, String> heardNames() {
        return heardNames;
    }

    /** All at a table, in the order of the guests' ids. */
    public List<SeatView> table(String table) {
        return finder.all(BY_TABLE.of(table));
    }

    @Override
    public List<View<?>> views() {
        return List.of(seats);
    }

    private @Nullable SeatView next(@Nullable SeatView present, HeardAnnouncement heard) {
        if (heard.announcement() instanceof EmployeeJoined joined && joined.team() != null) {
            heardNames.put(joined.employeeId(), joined.displayName());
            return new SeatView(
                    joined.employeeId(),
                    joined.team(),
                    Integer.parseInt(joined.roles().getFirst()));
        }
        return present;
    }
}
