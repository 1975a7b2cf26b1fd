package fr.trame.platform.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import fr.trame.platform.mail.Posted.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a service as documents {@code {_id, purpose, about, state, due, put, since, attempts, tries, trouble, reply, steps,
 * content}}. {@code due} is when something is to be done in that state: sent, given up as doubtful, or else since when it stands
 * so. {@code attempts} only grows and says which try a note is of; {@code tries} and {@code since} begin anew by a gesture.
 */
class MailStore {

    private static final List<MailState> TROUBLED =
            Arrays.stream(MailState.values()).filter(MailState::isTrouble).toList();
    private static final List<MailState> SETTLED =
            List.of(MailState.OFF, MailState.SENT, MailState.REFUSED, MailState.UNKNOWN, MailState.RETURNED);

    private final MongoCollection<Document> mails;
    private volatile boolean indexed;

    MailStore(MongoDatabase database) {
        mails = database.getCollection("mails")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** A letter that this process may send now: nobody else may until the lease ends. */
    record Claimed(
            String id,
            int attempts,
            int tries,
            Instant since,
            @Nullable String content) {}

    /** Returns false if there is one of this id. */
    boolean insert(Letter letter, MailState state, @Nullable String sealed, Instant now) {
        Document mail = new Document("_id", letter.id())
                .append("purpose", letter.purpose())
                .append("about", letter.about())
                .append("state", state.name())
                .append("due", Date.from(now))
                .append("put", Date.from(now))
                .append("since", Date.from(now))
                .append("attempts", 0)
                .append("tries", 0)
                .append("steps", List.of(step(state, now, null)));
        if (sealed != null) {
            mail.append("content", sealed);
        }
        try {
            mails().insertOne(mail);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    Optional<Posted> find(String id) {
        return Optional.ofNullable(mails().find(eq("_id", id)).first()).map(MailStore::posted);
    }

    List<Posted> about(String about) {
        return list(eq("about", about), Integer.MAX_VALUE);
    }

    List<Posted> latest(List<MailState> states, int limit) {
        if (states.isEmpty()) {
            return list(new Document(), limit);
        }
        return mails().find(in("state", names(states)))
                .sort(Sorts.descending("put"))
                .limit(limit)
                .map(MailStore::posted)
                .into(new ArrayList<>());
    }

    private List<Posted> list(Bson which, int limit) {
        return mails().find(which)
                .sort(Sorts.descending("put"))
                .limit(limit == Integer.MAX_VALUE ? 0 : limit)
                .map(MailStore::posted)
                .into(new ArrayList<>());
    }

    /** Takes one whose time has come, and says so before anything is sent. */
    Optional<Claimed> claim(Instant now, Instant until) {
        Document mail = mails().findOneAndUpdate(
                        and(eq("state", MailState.WAITING.name()), lte("due", Date.from(now))),
                        combine(
                                set("state", MailState.SENDING.name()),
                                set("due", Date.from(until)),
                                inc("attempts", 1),
                                inc("tries", 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("due"))
                                .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(mail)
                .map(one -> new Claimed(
                        one.getString("_id"),
                        one.getInteger("attempts"),
                        one.getInteger("tries"),
                        one.getDate("since").toInstant(),
                        one.getString("content")));
    }

    /**
     * Notes what came of a try; again, or after the letter was found doubtful, it is as good as once and in time.
     *
     * @param due when it is tried next, or since when it stands so
     */
    void note(Claimed claimed, MailState state, Instant due, Delivery what, Instant now) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("state", state.name()),
                set("due", Date.from(due)),
                set("trouble", what.trouble() == null ? null : what.trouble().name()),
                set("reply", what.reply())));
        if (state != MailState.WAITING) {
            changes.add(push("steps", step(state, now, null)));
        }
        if (state == MailState.SENT) {
            changes.add(unset("content"));
        }
        mails().updateOne(
                        and(
                                eq("_id", claimed.id()),
                                eq("attempts", claimed.attempts()),
                                in("state", names(List.of(MailState.SENDING, MailState.UNKNOWN)))),
                        combine(changes));
    }

    /** Whoever was sending them had time enough: whether they are sent nobody knows. */
    long doubtful(Instant now) {
        return mails().updateMany(
                        and(eq("state", MailState.SENDING.name()), lte("due", Date.from(now))),
                        combine(
                                set("state", MailState.UNKNOWN.name()),
                                set("due", Date.from(now)),
                                set("trouble", MailTrouble.NOT_NOTED.name()),
                                push("steps", step(MailState.UNKNOWN, now, null))))
                .getModifiedCount();
    }

    Optional<Posted> again(String id, String by, Instant now) {
        return change(
                and(eq("_id", id), in("state", names(TROUBLED)), exists("content")),
                combine(
                        set("state", MailState.WAITING.name()),
                        set("due", Date.from(now)),
                        set("since", Date.from(now)),
                        set("tries", 0),
                        push("steps", step(MailState.WAITING, now, by))));
    }

    Optional<Posted> cameBack(String id, String by, Instant now) {
        return change(
                and(eq("_id", id), eq("state", MailState.SENT.name())),
                combine(
                        set("state", MailState.RETURNED.name()),
                        set("due", Date.from(now)),
                        push("steps", step(MailState.RETURNED, now, by))));
    }

    /** Forgets what letters said that stand in trouble since then, and then that there were any. */
    void forget(Instant contentsBefore, Instant lettersBefore) {
        mails().updateMany(
                        and(in("state", names(TROUBLED)), lt("due", Date.from(contentsBefore)), exists("content")),
                        unset("content"));
        mails().deleteMany(and(in("state", names(SETTLED)), lt("due", Date.from(lettersBefore))));
    }

    private Optional<Posted> change(Bson which, Bson change) {
        return Optional.ofNullable(mails().findOneAndUpdate(
                                which, change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(MailStore::posted);
    }

    private MongoCollection<Document> mails() {
        if (!indexed) {
            mails.createIndex(Indexes.ascending("state", "due"));
            mails.createIndex(Indexes.ascending("about", "put"));
            mails.createIndex(Indexes.ascending("put"));
            indexed = true;
        }
        return mails;
    }

    private static List<String> names(List<MailState> states) {
        return states.stream().map(MailState::name).toList();
    }

    private static Document step(MailState state, Instant at, @Nullable String by) {
        return new Document("state", state.name()).append("at", Date.from(at)).append("by", by);
    }

    private static Posted posted(Document mail) {
        MailState state = MailState.valueOf(mail.getString("state"));
        String trouble = mail.getString("trouble");
        return new Posted(
                mail.getString("_id"),
                mail.getString("purpose"),
                mail.getString("about"),
                state,
                mail.getDate("put").toInstant(),
                mail.getInteger("attempts"),
                state == MailState.WAITING ? mail.getDate("due").toInstant() : null,
                trouble == null ? null : MailTrouble.valueOf(trouble),
                mail.getInteger("reply"),
                mail.getList("steps", Document.class).stream()
                        .map(step -> new Step(
                                MailState.valueOf(step.getString("state")),
                                step.getDate("at").toInstant(),
                                step.getString("by")))
                        .toList(),
                state.isTrouble() && mail.containsKey("content"));
    }
}
