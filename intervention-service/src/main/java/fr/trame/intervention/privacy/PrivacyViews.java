package fr.trame.intervention.privacy;

import fr.trame.contracts.Topics;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose identity is kept and since when its time runs; and who was forgotten. */
@Component
class PrivacyViews implements Views {

    private static final Index BY_LEAVING = Index.by("left");
    private static final Index ALL = Index.by();

    static final View<KeptView> KEPT = View.of("privacy", 3, KeptView.class, KeptView::next)
            .hearing(Topics.TRAINING)
            .indexedBy(BY_LEAVING);
    static final View<ForgottenView> FORGOTTEN = View.of("forgotten", 1, ForgottenView.class, ForgottenView::next)
            .hearing(Topics.PRIVACY)
            .indexedBy(ALL);

    private final Finder<KeptView> kept;
    private final Finder<ForgottenView> forgotten;

    PrivacyViews(Finders finders) {
        this.kept = finders.of(KEPT);
        this.forgotten = finders.of(FORGOTTEN);
    }

    @Override
    public List<View<?>> views() {
        return List.of(KEPT, FORGOTTEN);
    }

    /** What is known of a member of the staff, present or former. */
    Optional<KeptView> person(String id) {
        return kept.find(id);
    }

    /** Former members of the staff who are not forgotten yet. */
    Collection<KeptView> leavers() {
        Set<String> gone = new HashSet<>(forgotten());
        return kept.all(BY_LEAVING.of(true)).stream()
                .filter(leaver -> !gone.contains(leaver.person()))
                .toList();
    }

    /** Everybody who was forgotten. */
    List<String> forgotten() {
        return forgotten.all(ALL.of()).stream().map(ForgottenView::person).toList();
    }
}
