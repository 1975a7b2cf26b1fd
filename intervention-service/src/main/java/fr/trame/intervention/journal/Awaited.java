package fr.trame.intervention.journal;

import fr.trame.contracts.intervention.InterventionFacts;
import org.jspecify.annotations.Nullable;

/** What an entry that is neither validated nor voided waits for; each waits for one thing. */
enum Awaited {
    /** A manager's validation: it is complete and came in time. */
    VALIDATION,
    /** A manager's look and validation: it is complete, and came more than 30 days after the fact. */
    LATE,
    /** Facts that its mediators did not know yet. */
    INCOMPLETE,
    /** What a manager asked its mediators to complete. */
    RETURNED;

    static @Nullable String of(String status, InterventionFacts facts) {
        return switch (status) {
            case "RETURNED" -> RETURNED.name();
            case "RECORDED" -> {
                Awaited complete = facts.late() ? LATE : VALIDATION;
                yield (facts.missing().isEmpty() ? complete : INCOMPLETE).name();
            }
            default -> null;
        };
    }
}
