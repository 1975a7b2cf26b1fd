package fr.trame.launcher.bench;

import fr.trame.launcher.demo.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New records without end: entries of the demo year under new ids, on the same weekdays of the years after it. Single ones
 * come as they do in life, day after day, a day's entries of all teams together; a batch is what one mediator enters of a year.
 */
final class Work {

    /** Nothing but the freshness measure records in this year. */
    static final int QUIET_YEAR = 2017;

    private static final int YEARS = 6;
    private static final int WEEKS = 52;

    private final List<Sample> samples = Sample.all();
    private final Map<String, List<Sample>> byPerson = samples.stream().collect(Collectors.groupingBy(Sample::person));
    private final List<String> people = byPerson.keySet().stream().sorted().toList();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();

    /** A request: who asks, a person of the demo staff, and what. */
    record Call(String person, String body) {}

    /** Whoever asks in any of it. */
    List<String> people() {
        return people;
    }

    Call single() {
        int number = Math.floorMod(next.getAndIncrement(), samples.size() * YEARS);
        Sample sample = samples.get(number % samples.size());
        return new Call(sample.person(), sample.recordedAs(newId(), later(sample.date(), number / samples.size())));
    }

    Call batch(int size) {
        List<Sample> own =
                byPerson.getOrDefault(people.get(Math.floorMod(batches.getAndIncrement(), people.size())), samples);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int from = random.nextInt(own.size());
        int year = random.nextInt(YEARS);
        String items = IntStream.range(0, size)
                .mapToObj(i -> own.get((from + i) % own.size()))
                .map(sample -> sample.recordedAs(newId(), later(sample.date(), year)))
                .collect(Collectors.joining(","));
        return new Call(own.getFirst().person(), "{\"interventions\":[" + items + "]}");
    }

    /** On a day of the quiet year. */
    Call quiet(Sample sample) {
        String date = LocalDate.parse(sample.date()).minusWeeks(WEEKS).toString();
        return new Call(sample.person(), sample.recordedAs(newId(), date));
    }

    Sample sample(int number) {
        return samples.get(Math.floorMod(number * 104_729, samples.size()));
    }

    private static String later(String date, int year) {
        return LocalDate.parse(date).plusWeeks((long) WEEKS * (1 + year)).toString();
    }

    static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
