package fr.trame.platform.readmodel;

import org.jspecify.annotations.Nullable;

/** Which generation of a read model is to be read. */
public interface LiveGenerations {

    /** As it was a few seconds ago at most; null if there is none yet. */
    @Nullable
    Live live(String readModel);

    /**
     * What is read.
     *
     * @param version the version of the read model that built it, perhaps not the present one
     */
    record Live(int number, int version) {}
}
