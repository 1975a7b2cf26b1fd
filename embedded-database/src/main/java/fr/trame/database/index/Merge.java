package fr.trame.database.index;

import fr.trame.database.index.IndexStore.Entry;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** The entries of several parts of an index as one, ordered by what follows the fields that are fixed in each of them. */
final class Merge implements Iterator<Entry> {

    private final PriorityQueue<Head> heads;

    Merge(IndexStore.Snapshot snapshot, List<Span> spans, boolean backwards) {
        Comparator<Head> order = Head::compareTo;
        this.heads = new PriorityQueue<>(spans.size(), backwards ? order.reversed() : order);
        for (Span span : spans) {
            push(snapshot.read(span, backwards), span.fixed());
        }
    }

    private void push(Iterator<Entry> rest, int fixed) {
        if (rest.hasNext()) {
            heads.add(new Head(rest.next(), rest, fixed));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Entry next() {
        Head first = heads.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        push(first.rest, first.fixed);
        return first.entry;
    }

    private record Head(Entry entry, Iterator<Entry> rest, int fixed) implements Comparable<Head> {

        @Override
        public int compareTo(Head other) {
            return entry.compare(fixed, other.entry, other.fixed);
        }
    }
}
