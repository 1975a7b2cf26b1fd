package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Announcement;
import fr.trame.platform.house.Classification;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.privacy.SealedTexts;
import fr.trame.platform.readmodel.HeardAgain;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What every view promises, checked with the facts of its feature. A view's test extends it, gives the view and some facts that
 * contain every announcement of its topics and fill every component of its record, and adds what its records should say.
 */
public abstract class ViewContract {

    private static final int ROUNDS = 40;

    protected abstract View<?> view();

    /** In order per stream; streams may be mixed. */
    protected abstract List<HeardAnnouncement> facts();

    @Test
    public void hearsEveryAnnouncementOfItsTopics() {
        Set<String> heard = new TreeSet<>();
        facts().forEach(fact -> heard.add(fact.announcement().getClass().getSimpleName()));
        assertThat(heard).as("types among the facts of this test").containsAll(announcementsOfItsTopics());
    }

    @Test
    public void showsEveryComponentOfItsRecord() {
        Set<String> shown = new TreeSet<>();
        live(facts()).stored().values().forEach(document -> shown.addAll(document.keySet()));
        assertThat(shown)
                .containsAll(Arrays.stream(view().type().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    public void classifiesEveryField() {
        assertThat(Classification.faults(view().type())).isEmpty();
    }

    /** A view that keeps what is sealed elsewhere would keep it after its person is forgotten. */
    @Test
    public void keepsNothingReadableOfWhatIsSealed() {
        List<String> sealed = facts().stream()
                .flatMap(fact -> SealedTexts.of(fact.announcement()).stream())
                .toList();
        assertThat(live(facts()).stored().values())
                .allSatisfy(document -> assertThat(sealed).noneMatch(document.toJson()::contains));
    }

    /**
     * Two different ways: one by one as it happened, and in few batches with the streams mixed otherwise and messages doubled. Brokers
     * and databases keep milliseconds, a clock tells more: what was just heard may not say more than what is read again.
     */
    @Test
    public void isTheSameRebuiltAsItWasLive() {
        Map<String, RawBsonDocument> live = live(toTheNanosecond()).stored();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            var rebuilt = new ThingsInMemory();
            cuts(doubled(mixed(random), random), random).forEach(batch -> hear(rebuilt, batch));
            assertThat(rebuilt.stored()).as("rebuild %d", round).isEqualTo(live);
        }
    }

    private List<HeardAnnouncement> toTheNanosecond() {
        return facts().stream()
                .map(fact -> new HeardAnnouncement(
                        fact.topic(),
                        fact.stream(),
                        fact.sequence(),
                        fact.at().plusNanos(123_456),
                        fact.announcement()))
                .toList();
    }

    @Test
    public void changesNothingWhenHeardTwice() {
        var twice = live(facts());
        hear(twice, facts());
        assertThat(twice.stored()).isEqualTo(live(facts()).stored());
    }

    @Test
    public void changesNothingWhenHeardAgainFromAnEarlierPlace() {
        List<HeardAnnouncement> facts = facts();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            int reached = random.nextInt(facts.size() + 1);
            var restarted = live(facts.subList(0, reached));
            hear(restarted, facts.subList(random.nextInt(reached + 1), facts.size()));
            assertThat(restarted.stored())
                    .as("heard up to %d, then again", reached)
                    .isEqualTo(live(facts).stored());
        }
    }

    @Test
    public void isTheSameWhenItsWritesMeetOthers() {
        for (int conflictEvery = 2; conflictEvery < 8; conflictEvery++) {
            var disturbed = new ThingsInMemory(conflictEvery);
            for (List<HeardAnnouncement> batch : cuts(facts(), new Random(conflictEvery))) {
                try {
                    hear(disturbed, batch);
                } catch (HeardAgain e) {
                    hear(disturbed, batch);
                }
            }
            assertThat(disturbed.stored())
                    .as("every write number %d half done", conflictEvery)
                    .isEqualTo(live(facts()).stored());
        }
    }

    /** A writer that was stopped between reading and writing, and goes on after another one has heard everything. */
    @Test
    public void isNotTurnedBackByALateWriter() {
        List<HeardAnnouncement> facts = facts();
        for (int from = 0; from < facts.size(); from++) {
            for (int to = from + 1; to <= facts.size(); to++) {
                var things = live(facts.subList(0, from));
                var late = new Late(things, () -> hear(things, facts));
                hear(late, facts.subList(from, to));
                late.goOn();
                assertThat(things.stored())
                        .as("late with %d to %d", from, to)
                        .isEqualTo(live(facts).stored());
            }
        }
    }

    /** Its first write is made after something else has happened. */
    private static final class Late extends ThingsInMemory {

        private final ThingsInMemory others;
        private final Deque<Runnable> meanwhile = new ArrayDeque<>();

        Late(ThingsInMemory others, Runnable meanwhile) {
            this.others = others;
            this.meanwhile.add(meanwhile);
        }

        @Override
        public Map<String, RawBsonDocument> read(Collection<String> ids) {
            return others.read(ids);
        }

        @Override
        public boolean write(List<Change> changes) {
            goOn();
            return others.write(changes);
        }

        void goOn() {
            if (!meanwhile.isEmpty()) {
                meanwhile.remove().run();
            }
        }
    }

    private ThingsInMemory live(List<HeardAnnouncement> facts) {
        var things = new ThingsInMemory();
        facts.forEach(fact -> hear(things, List.of(fact)));
        return things;
    }

    private void hear(Things things, List<HeardAnnouncement> batch) {
        RuntimeException failure =
                new ViewGeneration<>(view(), things, () -> {}, new SimpleMeterRegistry()).apply(batch);
        if (failure != null) {
            throw failure;
        }
    }

    private static List<List<HeardAnnouncement>> cuts(List<HeardAnnouncement> facts, Random random) {
        List<List<HeardAnnouncement>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(facts.size()));
            batches.add(facts.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** Each may come again later, as after a restart. */
    private static List<HeardAnnouncement> doubled(List<HeardAnnouncement> facts, Random random) {
        List<HeardAnnouncement> doubled = new ArrayList<>(facts);
        for (HeardAnnouncement fact : facts) {
            if (random.nextBoolean()) {
                int its = doubled.indexOf(fact);
                doubled.add(its + 1 + random.nextInt(doubled.size() - its), fact);
            }
        }
        return doubled;
    }

    private List<HeardAnnouncement> mixed(Random random) {
        Map<String, Deque<HeardAnnouncement>> streams = new LinkedHashMap<>();
        toTheNanosecond()
                .forEach(fact -> streams.computeIfAbsent(
                                fact.topic() + "/" + fact.stream(), stream -> new ArrayDeque<>())
                        .add(fact));
        List<Deque<HeardAnnouncement>> turns = new ArrayList<>();
        streams.values().forEach(stream -> turns.addAll(Collections.nCopies(stream.size(), stream)));
        Collections.shuffle(turns, random);
        return turns.stream().map(Deque::removeFirst).toList();
    }

    private Set<String> announcementsOfItsTopics() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Announcement.class));
        Set<String> names = new TreeSet<>();
        scanner.findCandidateComponents(Announcement.class.getPackageName()).forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            if (view().topics().contains(type.getAnnotation(Announcement.class).topic())) {
                names.add(type.getSimpleName());
            }
        });
        return names;
    }
}
