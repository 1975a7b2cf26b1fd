package fr.trame.training.outside;

import fr.trame.contracts.Topics;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which people there are who are no staff: a few, so all of them at once. */
@Component
class OutsiderViews implements Views {

    private static final Index ALL = Index.by();

    static final View<OutsiderListView> OUTSIDERS = View.of(
                    "outsiders", 1, OutsiderListView.class, OutsiderListView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(ALL);

    private final Finder<OutsiderListView> outsiders;

    OutsiderViews(Finders finders) {
        this.outsiders = finders.of(OUTSIDERS);
    }

    @Override
    public List<View<?>> views() {
        return List.of(OUTSIDERS);
    }

    List<String> all() {
        return outsiders.all(ALL.of()).stream().map(OutsiderListView::person).toList();
    }
}
