package fr.trame.intervention.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.trame.contracts.Topics;
import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.platform.security.Register;
import fr.trame.platform.security.TeamsOfService;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was in which team when, and which teams a service has. */
@Component
class RosterViews implements Views, Roster, Register, TeamsOfService {

    private static final Index BY_TEAM = Index.by("teams");
    private static final Index BY_SERVICE = Index.by("service");

    static final View<RosterView> PEOPLE = View.of("roster", 4, RosterView.class, RosterView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(BY_TEAM);
    static final View<TeamView> TEAMS = View.of("teams", 1, TeamView.class, TeamView::next)
            .hearing(Topics.TRAINING)
            .about(TeamView::code)
            .indexedBy(BY_SERVICE);

    /** Every entry asks for its mediators: what was known this long ago is as good as what is announced now. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final int KEPT = 10_000;

    private final Finder<RosterView> people;
    private final Finder<TeamView> teams;
    private final Cache<String, RosterView> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(KEPT).build();

    RosterViews(Finders finders) {
        this.people = finders.of(PEOPLE);
        this.teams = finders.of(TEAMS);
    }

    @Override
    public List<View<?>> views() {
        return List.of(PEOPLE, TEAMS);
    }

    @Override
    public Set<String> of(String service) {
        return teams.all(BY_SERVICE.of(service)).stream()
                .map(TeamView::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public @Nullable String service(String team) {
        return teams.find(team).map(TeamView::service).orElse(null);
    }

    @Override
    public Career career(String person) {
        return people.find(person).map(RosterView::career).orElse(Career.NONE);
    }

    @Override
    public Book of(Collection<String> employees) {
        Map<String, RosterView> asked = known.getAll(employees, missing -> people.find(List.copyOf(missing)));
        return employee -> {
            RosterView person = asked.get(employee);
            return person == null ? Career.NONE : person.career();
        };
    }

    @Override
    public List<String> members(String team, LocalDate day) {
        return people.all(BY_TEAM.of(team)).stream()
                .filter(person -> person.career().isIn(team, day))
                .map(RosterView::person)
                .toList();
    }

    @Override
    public Map<String, LocalDate> lastDays(String team, LocalDate day) {
        Map<String, LocalDate> last = new TreeMap<>();
        people.all(BY_TEAM.of(team)).stream()
                .filter(person -> !person.career().isIn(team, day))
                .forEach(person -> person.tenures().stream()
                        .filter(tenure -> team.equals(tenure.team()))
                        .map(Tenure::until)
                        .filter(until -> until != null && until.isBefore(day))
                        .max(Comparator.naturalOrder())
                        .ifPresent(until -> last.put(person.person(), until)));
        return last;
    }
}
