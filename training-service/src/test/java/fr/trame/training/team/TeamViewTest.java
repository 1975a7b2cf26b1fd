package fr.trame.training.team;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import java.util.List;

class TeamViewTest extends ViewContract {

    @Override
    protected View<?> view() {
        return TeamViews.TEAMS;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return TeamCast.facts();
    }
}
