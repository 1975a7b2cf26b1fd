package fr.trame.launcher.bench;

import java.util.Collection;
import java.util.List;

/** Measures, sorted, and what can be said of them. */
record Latencies(List<Double> sorted) {

    static Latencies of(Collection<Double> measures) {
        return new Latencies(measures.stream().sorted().toList());
    }

    static double median(Collection<Double> measures) {
        return of(measures).at(50);
    }

    /** The smallest measure that so many in a hundred do not exceed. */
    double at(double percentile) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percentile / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
