package fr.trame.training.team;

import fr.trame.contracts.Topics;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which teams there are, and who is in them. */
@Component
class TeamViews implements Views {

    private static final Index ALL = Index.by();

    static final View<TeamView> TEAMS = View.of("teams", 2, TeamView.class, TeamView::next)
            .hearing(Topics.TRAINING)
            .about(TeamView::code)
            .indexedBy(ALL);

    static final View<MemberView> MEMBERS = View.of("members", 1, MemberView.class, MemberView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(ALL);

    private final Finder<TeamView> teams;
    private final Finder<MemberView> members;

    TeamViews(Finders finders) {
        this.teams = finders.of(TEAMS);
        this.members = finders.of(MEMBERS);
    }

    @Override
    public List<View<?>> views() {
        return List.of(TEAMS, MEMBERS);
    }

    /** By code. */
    List<TeamView> teams() {
        return teams.all(ALL.of());
    }

    /** Is somebody in that team after that day, as far as it is known? */
    boolean inUseAfter(String team, LocalDate day) {
        return members.all(ALL.of()).stream().anyMatch(member -> member.isInAfter(team, day));
    }
}
