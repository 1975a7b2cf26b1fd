package fr.trame.launcher.demo.chance;

import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 that are the same in every run: their time is the fact's, their random part comes from a counter. */
public final class DemoIds {

    private long counter;

    public String next(Instant time) {
        counter++;
        return of(time, counter);
    }

    public static String of(Instant time, long counter) {
        long scattered = Dice.scatter(counter);
        long high = (time.toEpochMilli() << 16) | 0x7000L | (counter & 0xFFFL);
        long low = 0x8000_0000_0000_0000L | (scattered >>> 2);
        return new UUID(high, low).toString();
    }
}
