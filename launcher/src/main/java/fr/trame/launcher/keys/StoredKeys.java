package fr.trame.launcher.keys;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClients;

/** The keys that services keep in the database, as far as the launcher has to know: are there any? */
public final class StoredKeys {

    private static final String DATABASE = "trame_keys";
    private static final String COLLECTION = "person-keys";

    private StoredKeys() {}

    /** Whether the database of this address holds a key that a master key wrapped. */
    public static boolean any(String uri) {
        try (var client = MongoClients.create(uri)) {
            return client.getDatabase(DATABASE)
                            .getCollection(COLLECTION)
                            .find(exists("key"))
                            .first()
                    != null;
        }
    }
}
