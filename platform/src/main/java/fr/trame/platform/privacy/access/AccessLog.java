package fr.trame.platform.privacy.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The log of accesses, one for all services. Whoever gives out what is known of a person notes it first: what cannot be noted is not
 * given (the database's failure is the caller's answer).
 */
public final class AccessLog {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneId.of("UTC"));

    private final MongoCollection<Document> accesses;
    private final Period kept;
    private final Clock clock;
    private final ZoneId zone;
    private volatile boolean indexed;

    AccessLog(MongoDatabase database, Period kept, Clock clock, ZoneId zone) {
        this.accesses = database.getCollection("accesses")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        this.kept = kept;
        this.clock = clock;
        this.zone = zone;
    }

    /** Notes that the caller is about to be shown something. */
    public void note(Caller caller, Kind what, String subject) {
        note(caller, what, subject, null);
    }

    /** The same where the caller gave a reason for it. */
    public void note(Caller caller, Kind what, String subject, @Nullable String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        accesses.insertOne(new Document("_id", SORTABLE.format(now) + "@" + UUID.randomUUID())
                .append("person", caller.person())
                .append("what", what.code())
                .append("label", what.label())
                .append("subject", subject)
                .append("reason", reason));
    }

    /** The accesses of a day of the association, the latest first, and no more than so many. */
    public List<Access> of(LocalDate day, int limit) {
        return read(and(gte("_id", start(day)), lt("_id", start(day.plusDays(1)))), limit);
    }

    /** What a person read, and what was read of them, the latest first, and no more than so many. */
    public List<Access> concerning(String person, int limit) {
        if (!indexed) {
            accesses.createIndex(Indexes.ascending("person", "_id"));
            accesses.createIndex(Indexes.ascending("subject", "_id"));
            indexed = true;
        }
        return read(or(Filters.eq("person", person), Filters.eq("subject", person)), limit);
    }

    /**
     * Drops what has been kept for long enough.
     *
     * @return how many were dropped
     */
    public long dropOld() {
        return accesses.deleteMany(
                        lt("_id", start(LocalDate.now(clock.withZone(zone)).minus(kept))))
                .getDeletedCount();
    }

    private List<Access> read(Bson which, int limit) {
        return accesses.find(which)
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(AccessLog::access)
                .into(new ArrayList<>());
    }

    private String start(LocalDate day) {
        return SORTABLE.format(day.atStartOfDay(zone));
    }

    private static Access access(Document stored) {
        String id = stored.getString("_id");
        return new Access(
                id,
                Instant.parse(id.substring(0, id.indexOf('@'))),
                stored.getString("person"),
                stored.getString("what"),
                stored.getString("label"),
                stored.getString("subject"),
                stored.getString("reason"));
    }
}
