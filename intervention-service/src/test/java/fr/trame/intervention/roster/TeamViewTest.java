package fr.trame.intervention.roster;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import java.util.List;

class TeamViewTest extends ViewContract {

    @Override
    protected View<?> view() {
        return RosterViews.TEAMS;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return RosterOfTheCast.facts().stream()
                .filter(fact -> view().topics().contains(fact.topic()))
                .toList();
    }
}
