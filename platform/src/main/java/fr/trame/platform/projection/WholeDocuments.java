package fr.trame.platform.projection;

import java.util.Collection;
import java.util.List;

/** Sees to it that a generation's documents are all there before it is fed, or none. */
final class WholeDocuments {

    private final ReadModel.Generation generation;

    /** Marks that were seen where some were missing. */
    private List<String> torn = List.of();

    WholeDocuments(ReadModel.Generation generation) {
        this.generation = generation;
    }

    /**
     * The mark of what is there. What was emptied in part is emptied altogether, or what is left of it would pass for heard. What
     * was written before there were marks is taken as it is.
     *
     * @param stored positions that were written beside these documents, or beside others
     * @throws HeardAgain if somebody else is changing them
     */
    String mark(Collection<Position> stored) {
        generation.prepare();
        String mark = generation.birth().read();
        return mark == null ? begin(stored) : mark;
    }

    private String begin(Collection<Position> stored) {
        List<String> marks = generation.birth().marks();
        if (!marks.isEmpty() && !marks.equals(torn)) {
            torn = marks;
            throw new HeardAgain("another consumer may be about to begin anew");
        }
        boolean olderThanMarks = stored.stream().anyMatch(position -> position.birth() == null);
        if (!olderThanMarks && generation.things() > 0) {
            generation.drop();
            generation.prepare();
        }
        if (!generation.birth().draw()) {
            throw new HeardAgain("another consumer begins anew");
        }
        String drawn = generation.birth().read();
        if (drawn == null) {
            throw new HeardAgain("the documents were emptied");
        }
        return drawn;
    }
}
