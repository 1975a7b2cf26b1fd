package fr.trame.platform.refusal;

import fr.trame.platform.refusal.CommandRefused.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with some inputs, gathered so that one refusal names all of it. */
public final class Faults {

    /** More than any form has fields; whoever sends thousands is not told of each. */
    private static final int MOST = 50;

    private final List<Fault> found = new ArrayList<>();

    /** Notes an input with the reason's own sentence. */
    public void add(Refusal reason, String field) {
        add(reason, field, reason.message());
    }

    /** Notes an input with a sentence that says what exactly; it never contains what the user typed in free text. */
    public void add(Refusal reason, String field, String detail) {
        if (found.size() < MOST) {
            found.add(new Fault(reason, field, detail));
        }
    }

    /** Refuses if anything was noted: with the first reason, and all inputs at fault. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw CommandRefused.of(found);
        }
    }
}
