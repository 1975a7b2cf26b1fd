package fr.trame.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Announcement;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.privacy.SealedTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What every projection promises, checked with the facts of its feature. A projection's test extends it, gives the
 * projection and some facts that contain every announcement of its topics, and adds what its documents should say.
 */
public abstract class ProjectionContract {

    private static final int ROUNDS = 40;

    protected abstract Projection projection();

    /** In order per stream; streams may be mixed. */
    protected abstract List<HeardAnnouncement> facts();

    @Test
    public void hearsEveryAnnouncementOfItsTopics() {
        Set<String> heard = new TreeSet<>();
        facts().forEach(fact -> heard.add(fact.announcement().getClass().getSimpleName()));
        assertThat(heard).as("types among the facts of this test").containsAll(announcementsOfItsTopics());
    }

    @Test
    public void writesSomething() {
        assertThat(inOneBatch()).isNotEmpty();
    }

    /** A view that keeps what is sealed elsewhere would keep it after its person is forgotten. */
    @Test
    public void keepsNothingReadableOfWhatIsSealed() {
        List<String> sealed = facts().stream()
                .flatMap(fact -> SealedTexts.of(fact.announcement()).stream())
                .toList();
        assertThat(inOneBatch().values())
                .allSatisfy(document -> assertThat(sealed).noneMatch(document.toJson()::contains));
    }

    /** No field without a class, and no class for a field that is gone; the facts of this test must show every field. */
    @Test
    public void classifiesEveryField() {
        Set<String> found = new TreeSet<>();
        inOneBatch().forEach((path, document) -> {
            String collection = path.substring(0, path.indexOf('/'));
            StoredFields.of(document)
                    .forEach(field -> found.add(classified(
                            Stream.concat(Stream.of(collection), field.stream()).toList())));
        });
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(projection().fields().paths());
    }

    private String classified(List<String> field) {
        return projection().fields().find(field).orElse("not classified: " + String.join(".", field));
    }

    @Test
    public void givesTheSameBytesWhenRebuilt() {
        assertThat(inOneBatch()).isEqualTo(inOneBatch());
    }

    @Test
    public void givesTheSameBytesOneByOneAsInOneBatch() {
        var oneByOne = new ProjectionInMemory(projection());
        facts().forEach(fact -> oneByOne.hear(List.of(fact)));
        assertThat(oneByOne.stored()).isEqualTo(inOneBatch());
    }

    @Test
    public void givesTheSameBytesHoweverBatchesAreCut() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(inCuts(facts(), new Random(round))).as("cut %d", round).isEqualTo(inOneBatch());
        }
    }

    @Test
    public void givesTheSameBytesInAnyOrderAcrossStreams() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            assertThat(inCuts(mixed(random), random)).as("mix %d", round).isEqualTo(inOneBatch());
        }
    }

    @Test
    public void changesNothingWhenHeardTwice() {
        var twice = new ProjectionInMemory(projection()).hear(facts()).hear(facts());
        assertThat(twice.stored()).as("heard again").isEqualTo(inOneBatch());
        List<HeardAnnouncement> doubled = new ArrayList<>(facts());
        doubled.addAll(facts());
        var inTheSameBatch = new ProjectionInMemory(projection()).hear(doubled);
        assertThat(inTheSameBatch.stored()).as("twice in one batch").isEqualTo(inOneBatch());
    }

    @Test
    public void changesNothingWhenHeardAgainFromAnEarlierPlace() {
        List<HeardAnnouncement> facts = facts();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            int reached = random.nextInt(facts.size() + 1);
            int again = random.nextInt(reached + 1);
            var restarted = new ProjectionInMemory(projection())
                    .hear(facts.subList(0, reached))
                    .hear(facts.subList(again, facts.size()));
            assertThat(restarted.stored())
                    .as("heard up to %d, then again from %d", reached, again)
                    .isEqualTo(inOneBatch());
        }
    }

    @Test
    public void givesTheSameBytesWhenItsWritesMeetOthers() {
        for (int conflictEvery = 2; conflictEvery < 8; conflictEvery++) {
            var disturbed = new ProjectionInMemory(projection(), conflictEvery);
            for (List<HeardAnnouncement> batch : cuts(facts(), new Random(conflictEvery))) {
                try {
                    disturbed.hear(batch);
                } catch (HeardAgain e) {
                    disturbed.hear(batch);
                }
            }
            assertThat(disturbed.stored())
                    .as("every write number %d half done", conflictEvery)
                    .isEqualTo(inOneBatch());
        }
    }

    private SortedMap<String, RawBsonDocument> inOneBatch() {
        return new ProjectionInMemory(projection()).hear(facts()).stored();
    }

    private SortedMap<String, RawBsonDocument> inCuts(List<HeardAnnouncement> facts, Random random) {
        var model = new ProjectionInMemory(projection());
        cuts(facts, random).forEach(model::hear);
        return model.stored();
    }

    private static List<List<HeardAnnouncement>> cuts(List<HeardAnnouncement> facts, Random random) {
        List<List<HeardAnnouncement>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(Math.max(1, facts.size() / 3)));
            batches.add(facts.subList(from, to));
            from = to;
        }
        return batches;
    }

    private List<HeardAnnouncement> mixed(Random random) {
        Map<String, Deque<HeardAnnouncement>> streams = new LinkedHashMap<>();
        facts().forEach(fact -> streams.computeIfAbsent(
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
            if (projection()
                    .topics()
                    .contains(type.getAnnotation(Announcement.class).topic())) {
                names.add(type.getSimpleName());
            }
        });
        return names;
    }
}
