package fr.trame.platform.view;

import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;

class ShiftTest extends ViewContract {

    @Override
    protected View<?> view() {
        return Shift.VIEW;
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return ShiftFacts.all();
    }
}
