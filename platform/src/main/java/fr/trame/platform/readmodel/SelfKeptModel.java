package fr.trame.platform.readmodel;

import fr.trame.platform.deadletters.Destinations;
import org.jspecify.annotations.Nullable;

/** A read model that keeps itself, positions and generations included, outside of the database: each instance its own whole. */
public interface SelfKeptModel extends Destinations {

    String name();

    State state();

    /** Has a new generation built beside the live one. Returns false if one is being built already. */
    boolean rebuild();

    /**
     * How far it is.
     *
     * @param lag messages that the live generation has not heard yet
     * @param building the generation being built beside it, if any
     * @param refused why the one being built is not read though it has caught up, if so
     */
    record State(
            int version,
            int generation,
            long lag,
            @Nullable Integer building,
            @Nullable Long buildingLag,
            @Nullable String refused) {}
}
