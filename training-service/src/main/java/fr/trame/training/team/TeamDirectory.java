package fr.trame.training.team;

import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.training.team.TeamEvent.TeamClosed;
import fr.trame.training.team.TeamEvent.TeamOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one team from its own stream: what was just decided is there at once. */
@Component
class TeamDirectory implements TeamsOfService {

    private final EventStreams streams;
    private final TeamViews views;

    TeamDirectory(EventStreams streams, TeamViews views) {
        this.streams = streams;
        this.views = views;
    }

    Optional<TeamView> team(String code) {
        return streams.fold(new TeamId(code).stream(), TeamEvent.class, (present, event) -> switch (event) {
            case TeamOpened opened -> TeamView.of(opened);
            case TeamClosed closed -> present == null ? null : present.closed(closed.until());
        });
    }

    List<TeamView> teams() {
        return views.teams();
    }

    boolean inUseAfter(String team, LocalDate day) {
        return views.inUseAfter(team, day);
    }

    /** Also the closed ones: what was done in them stays the service's. */
    @Override
    public Set<String> of(String service) {
        return views.teams().stream()
                .filter(team -> team.service().equals(service))
                .map(TeamView::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable String service(String team) {
        return team(team).map(TeamView::service).orElse(null);
    }
}
