package fr.trame.platform.database;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of a database's address: those that would lose or hide what was stored are refused by name, at start. */
final class DatabaseAddress {

    private static final String MAJORITY = "majority";

    private DatabaseAddress() {}

    /** @throws IllegalStateException if an option cannot be respected; it says which, and never repeats the address */
    static ConnectionString of(String uri) {
        ConnectionString address = new ConnectionString(uri);
        ReadPreference preference = address.getReadPreference();
        if (preference != null && !preference.equals(ReadPreference.primary())) {
            throw refused(
                    "readPreference", "only primary: a command decided on an old state would be refused, or wrong");
        }
        if (isWeak(address.getWriteConcern())) {
            throw refused(
                    "w, wtimeoutMS, journal",
                    "only w=majority: what is acknowledged outlives the server that had it first");
        }
        if (isWeak(
                address.getReadConcern() == null
                        ? null
                        : address.getReadConcern().getLevel())) {
            throw refused("readConcernLevel", "only majority: what is announced can never be lost");
        }
        return address;
    }

    private static boolean isWeak(@Nullable WriteConcern concern) {
        return concern != null
                && (!Objects.equals(concern.getWObject(), MAJORITY) || Boolean.FALSE.equals(concern.getJournal()));
    }

    private static boolean isWeak(@Nullable ReadConcernLevel level) {
        return level != null && level != ReadConcernLevel.MAJORITY;
    }

    private static IllegalStateException refused(String option, String why) {
        return new IllegalStateException("trame.mongodb.uri: option %s cannot be respected; %s".formatted(option, why));
    }
}
