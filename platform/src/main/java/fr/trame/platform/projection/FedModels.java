package fr.trame.platform.projection;

import java.util.List;

/** The read models of a service that are to be fed. */
public record FedModels(List<ReadModel> all) {

    public FedModels {
        all = List.copyOf(all);
    }
}
