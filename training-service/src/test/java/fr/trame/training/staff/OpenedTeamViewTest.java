package fr.trame.training.staff;

import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import java.util.List;

class OpenedTeamViewTest extends ViewContract {

    @Override
    protected View<?> view() {
        return StaffViews.TEAMS;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return StaffViewsTest.someFacts().stream()
                .filter(fact -> fact.topic().equals(Topics.TRAINING))
                .toList();
    }
}
