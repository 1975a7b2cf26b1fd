package fr.trame.platform.view;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.readmodel.LiveGenerations;

/** Gives the features of a service what they look up their views with. */
public final class Finders {

    private final MongoDatabase database;
    private final LiveGenerations generations;
    private final HeardHere heardHere;

    Finders(MongoDatabase database, LiveGenerations generations, HeardHere heardHere) {
        this.database = database;
        this.generations = generations;
        this.heardHere = heardHere;
    }

    public <R extends Record> Finder<R> of(View<R> view) {
        return new Finder<>(database, generations, heardHere, view);
    }
}
