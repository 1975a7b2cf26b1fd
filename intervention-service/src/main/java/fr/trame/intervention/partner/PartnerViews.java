package fr.trame.intervention.partner;

import fr.trame.contracts.Topics;
import fr.trame.contracts.partner.NearName;
import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.platform.paging.AtLeast;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.view.Finder;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Index;
import fr.trame.platform.view.Lookup;
import fr.trame.platform.view.View;
import fr.trame.platform.view.Views;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Partners by name, kind, town, territory, and by how long ago somebody confirmed them. */
@Component
class PartnerViews implements Views {

    private static final String STATE = "state";
    private static final String SORTED = "sortName";
    private static final Index BY_NAME = Index.by(STATE).orderedBy(SORTED);
    private static final Index BY_KIND = Index.by(STATE, "kind").orderedBy(SORTED);
    private static final Index BY_TOWN = Index.by(STATE, "townKey").orderedBy(SORTED);
    private static final Index BY_TERRITORY = Index.by(STATE, "territories").orderedBy(SORTED);
    private static final Index BY_BEGINNING = Index.by(STATE, "beginnings").orderedBy(SORTED);
    private static final Index BY_CONFIRMATION = Index.by(STATE).orderedBy("confirmedOn");
    private static final Index BY_SURVIVOR = Index.by("mergedInto");

    static final View<PartnerView> VIEW = View.of("partners", 1, PartnerView.class, PartnerView::next)
            .hearing(Topics.REFERRALS)
            .about(PartnerView::id)
            .indexedBy(BY_NAME, BY_KIND, BY_TOWN, BY_TERRITORY, BY_BEGINNING, BY_CONFIRMATION, BY_SURVIVOR);

    private final Finder<PartnerView> partners;

    PartnerViews(Finders finders) {
        this.partners = finders.of(VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(VIEW);
    }

    /**
     * What is looked for; null where it does not matter.
     *
     * @param name what is typed of it: beginnings of words, or initials
     * @param confirmedBy only what nobody confirmed after this day, the longest ago first
     */
    record Question(
            State state,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String town,
            @Nullable String territory,
            @Nullable LocalDate confirmedBy) {}

    /** Those that are asked for, by name. */
    Page<PartnerView> page(Question asked, PageRequest request) {
        List<String> typed = asked.name() == null ? List.of() : NearName.asked(asked.name());
        Lookup lookup = narrowed(lookup(asked, typed), asked);
        if (typed.size() < 2) {
            return partners.page(lookup, request);
        }
        // The longest beginning is looked up and leaves few; the others are compared.
        partners.waitFor(request.atLeast());
        List<PartnerView> found = partners.all(lookup).stream()
                .filter(partner -> partner.beginnings().containsAll(typed))
                .toList();
        List<PartnerView> shown = found.stream().limit(request.limit()).toList();
        return new Page<>(shown, null, (long) found.size());
    }

    private static Lookup lookup(Question asked, List<String> typed) {
        String state = asked.state().name();
        if (!typed.isEmpty()) {
            return BY_BEGINNING.of(state, typed.getFirst());
        }
        if (asked.confirmedBy() != null) {
            return BY_CONFIRMATION.of(state).between(null, asked.confirmedBy().toString());
        }
        if (asked.territory() != null) {
            return BY_TERRITORY.of(state, asked.territory());
        }
        if (asked.town() != null) {
            return BY_TOWN.of(state, NearName.town(asked.town()));
        }
        return asked.kind() == null ? BY_NAME.of(state) : BY_KIND.of(state, asked.kind());
    }

    private static Lookup narrowed(Lookup lookup, Question asked) {
        return lookup.matching("kind", asked.kind())
                .matching("townKey", asked.town() == null ? null : NearName.town(asked.town()))
                .matching("territories", asked.territory());
    }

    Optional<PartnerView> find(String id) {
        return partners.find(id);
    }

    /** Which of these are known, by their names now. */
    List<PartnerView> named(List<String> ids) {
        List<String> asked = ids.stream()
                .filter(id -> id != null && !id.isBlank())
                .distinct()
                .toList();
        return asked.isEmpty() ? List.of() : List.copyOf(partners.find(asked).values());
    }

    /** Those not merged, in that town or in none that anybody said, whose name is near to this one. */
    List<PartnerView> near(String name, @Nullable String town, AtLeast atLeast) {
        partners.waitFor(atLeast);
        NearName asked = NearName.of(name);
        List<String> towns = town == null ? List.of("") : List.of(NearName.town(town), "");
        return partners.all(BY_TOWN.of(List.of(State.ACTIVE.name(), State.INACTIVE.name()), towns)).stream()
                .filter(partner -> partner.isNear(asked))
                .toList();
    }

    /** The ids of all that are read under this one. */
    List<String> mergedInto(String survivor) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(survivor));
        while (!next.isEmpty()) {
            for (PartnerView one : partners.all(BY_SURVIVOR.of(next.removeFirst()))) {
                if (!one.id().equals(survivor) && found.add(one.id())) {
                    next.add(one.id());
                }
            }
        }
        return List.copyOf(found);
    }

    /** Nobody confirmed these after that day, wherever they stand. */
    List<PartnerView> unconfirmedSince(LocalDate day) {
        return Stream.of(State.values())
                .flatMap(state -> partners.all(BY_CONFIRMATION.of(state.name()).between(null, day.toString())).stream())
                .toList();
    }
}
