package fr.trame.platform.turn;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Turns at work that only one process may be at, {@code {_id: name, holder, until}}. Who has a turn keeps it by asking before each
 * step; who died, or was away for longer than the turn lasts, has lost it. Clocks may differ by less than that.
 */
public class Turns {

    private final MongoCollection<Document> turns;
    private final Duration lasts;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    /** @param lasts from each time it is kept; longer than any step of the work takes */
    public Turns(MongoDatabase database, Duration lasts, Clock clock) {
        this.turns = database.getCollection("turns")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.lasts = lasts;
        this.clock = clock;
    }

    /** A turn of this process. */
    public final class Turn implements AutoCloseable {

        private final String name;

        private Turn(String name) {
            this.name = name;
        }

        /** Is it still this process's? If so, for as long again. */
        public boolean keep() {
            Instant now = clock.instant();
            return turns.updateOne(
                                    and(eq("_id", name), eq("holder", holder), gt("until", Date.from(now))),
                                    set("until", Date.from(now.plus(lasts))))
                            .getMatchedCount()
                    == 1;
        }

        /** The next one need not wait. */
        @Override
        public void close() {
            turns.updateOne(and(eq("_id", name), eq("holder", holder)), set("until", Date.from(Instant.EPOCH)));
        }
    }

    /** Takes the turn if nobody has it; nothing if somebody has, this process among them. */
    public Optional<Turn> take(String name) {
        Instant now = clock.instant();
        Bson free = and(eq("_id", name), lte("until", Date.from(now)));
        Bson mine = combine(set("holder", holder), set("until", Date.from(now.plus(lasts))));
        try {
            turns.updateOne(free, mine, new UpdateOptions().upsert(true));
            return Optional.of(new Turn(name));
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw taken;
        }
    }
}
