package fr.trame.intervention.conflict.view;

import fr.trame.intervention.handover.OpenWork;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** A case stays open until it is closed, or was not opened; it is given to others on its page. */
@Component
class OpenCases implements OpenWork {

    private final CaseViews cases;

    OpenCases(CaseViews cases) {
        this.cases = cases;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public String one() {
        return "dossier de conflit ouvert";
    }

    @Override
    public String several() {
        return "dossiers de conflit ouverts";
    }

    @Override
    public List<Thing> of(Collection<String> people) {
        return cases.openOf(people).stream()
                .map(one -> new Thing(one.id(), one.team(), one.people()))
                .toList();
    }
}
