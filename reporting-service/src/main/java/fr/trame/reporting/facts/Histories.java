package fr.trame.reporting.facts;

import fr.trame.platform.listening.HeardAnnouncement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one batch makes of the streams of one table, in memory: versions ended, versions added, streams that are gone. */
final class Histories<V extends Version> {

    /** A version and when something newer was known. */
    record Past<V>(V version, Instant until) {}

    private final Map<String, V> stored = new HashMap<>();
    private final Map<String, V> present = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, HeardAnnouncement> gone = new HashMap<>();
    private final List<Past<V>> past = new ArrayList<>();

    /** A version as the file holds it. */
    void stored(V version) {
        stored.put(version.id(), version);
        present.put(version.id(), version);
        last.merge(version.id(), version.sequence(), Math::max);
    }

    /** A stream that the file knows as gone. */
    void gone(String id, long sequence) {
        last.merge(id, sequence, Math::max);
    }

    /** Whether this was not applied yet. */
    boolean isNews(HeardAnnouncement heard) {
        return heard.sequence() > last.getOrDefault(heard.stream(), -1L);
    }

    /** Whether anything was ever heard of the stream. */
    boolean knows(String id) {
        return last.containsKey(id);
    }

    @Nullable
    V present(String id) {
        return present.get(id);
    }

    /** When it is known: a stream's versions follow each other, whatever the clocks of those who wrote them. */
    Instant known(HeardAnnouncement heard) {
        V before = present.get(heard.stream());
        return before == null || heard.at().isAfter(before.known()) ? heard.at() : before.known();
    }

    void set(HeardAnnouncement heard, V version) {
        end(heard);
        present.put(heard.stream(), version);
    }

    void remove(HeardAnnouncement heard) {
        end(heard);
        gone.put(heard.stream(), heard);
    }

    /** Heard, and nothing to change. */
    void note(HeardAnnouncement heard) {
        last.put(heard.stream(), heard.sequence());
    }

    private void end(HeardAnnouncement heard) {
        Instant until = known(heard);
        V before = present.remove(heard.stream());
        if (before != null) {
            past.add(new Past<>(before, until));
        }
        note(heard);
    }

    /** Whether no version ended, none is new and no stream is gone. */
    boolean isUnchanged() {
        return past.isEmpty() && gone.isEmpty() && added().isEmpty();
    }

    /** Whether the file holds it as the present one. */
    boolean isStored(V version) {
        V before = stored.get(version.id());
        return before != null && before.sequence() == version.sequence();
    }

    /** Rows that the present table lacks. */
    List<V> added() {
        return present.values().stream().filter(version -> !isStored(version)).toList();
    }

    /** Versions that the file holds as present ones, and that something ended. */
    List<V> ended() {
        return past.stream().map(Past::version).filter(this::isStored).toList();
    }

    /** All that ended, also those that no file ever held as present. */
    List<Past<V>> past() {
        return past;
    }

    /** What ended the streams that are gone. */
    List<HeardAnnouncement> removed() {
        return List.copyOf(gone.values());
    }
}
