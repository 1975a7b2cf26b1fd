package fr.trame.reporting.activity;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The facts of a team, a territory and a day, by id. Changed in memory while a batch is folded. */
final class Day {

    private final NavigableMap<String, Fact> facts = new TreeMap<>();
    private long mark;

    static Day from(@Nullable Document stored) {
        Day day = new Day();
        if (stored != null) {
            stored.getList("acts", Document.class, List.of()).forEach(act -> day.add(Act.from(act)));
            stored.getList("referrals", Document.class, List.of()).forEach(link -> day.add(Link.from(link)));
        }
        return day;
    }

    Day copy() {
        Day copy = new Day();
        copy.facts.putAll(facts);
        copy.mark = mark;
        return copy;
    }

    @Nullable
    Fact get(String id) {
        return facts.get(id);
    }

    Collection<Fact> facts() {
        return facts.values();
    }

    List<Act> acts() {
        return only(Act.class);
    }

    List<Link> referrals() {
        return only(Link.class);
    }

    /** Sets a fact, unless a later state of it is here already: a batch cut short may have written it. */
    void put(Fact fact) {
        Fact present = facts.get(fact.id());
        if (present == null || present.sequence() < fact.sequence()) {
            add(fact);
        }
    }

    /** Takes a fact away, unless an announcement later than this one set it. */
    void remove(String id, long sequence) {
        Fact present = facts.get(id);
        if (present != null && present.sequence() < sequence) {
            facts.remove(id);
            mark -= present.mark();
        }
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** A number that tells this set of facts from every other; 0 for no fact. */
    long mark() {
        return mark;
    }

    Document toDocument() {
        Document document = new Document();
        append(document, "acts", acts());
        append(document, "referrals", referrals());
        return document;
    }

    private void add(Fact fact) {
        Fact former = facts.put(fact.id(), fact);
        mark += fact.mark() - (former == null ? 0 : former.mark());
    }

    private <F extends Fact> List<F> only(Class<F> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void append(Document document, String field, List<? extends Fact> facts) {
        if (!facts.isEmpty()) {
            document.append(field, facts.stream().map(Fact::toDocument).toList());
        }
    }
}
