package fr.trame.platform.readmodel;

import java.util.List;

/** The read models of a service that are to be fed. */
public record ReadModels(List<ReadModel> all) {

    public ReadModels {
        all = List.copyOf(all);
    }
}
