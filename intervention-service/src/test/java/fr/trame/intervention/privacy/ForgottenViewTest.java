package fr.trame.intervention.privacy;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewContract;
import java.util.List;

class ForgottenViewTest extends ViewContract {

    @Override
    protected View<?> view() {
        return PrivacyViews.FORGOTTEN;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return PrivacyViewsTest.facts(true).stream()
                .filter(fact -> view().topics().contains(fact.topic()))
                .toList();
    }
}
