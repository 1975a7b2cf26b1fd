package fr.trame.launcher.demo.chance;

import java.util.List;

/** Chance that falls the same way every time, on every JDK: SplitMix64. */
public final class Dice {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** A number scattered from another, one to one. */
    public static long scatter(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        state += GOLDEN;
        return (int) ((scatter(state) >>> 33) % bound);
    }

    /** From {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a hundred. */
    public boolean percent(int share) {
        return below(100) < share;
    }

    public <T> T among(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
