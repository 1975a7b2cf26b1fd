package fr.trame.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends the year in the order in which it was lived: the staff, then month by month what each mediator entered, then what
 * was put right, voided, reviewed and handed over. What was done in an interrupted run is recognised and passed over.
 */
final class Loader {

    private static final int BATCHES_AT_ONCE = 4;
    private static final int CALLS_AT_ONCE = 8;
    private static final int LARGEST_BATCH = 500;
    private static final Duration ROSTER_WITHIN = Duration.ofSeconds(60);

    /** Answers that say: this was done before. */
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412);

    private final DemoYear year;
    private final Api api;
    private final Consumer<String> progress;
    private final Map<String, Employee> staff = new LinkedHashMap<>();

    Loader(DemoYear year, Api api, Consumer<String> progress) {
        this.year = year;
        this.api = api;
        this.progress = progress;
        year.staff().forEach(person -> staff.put(person.id(), person));
    }

    void load() {
        progress.accept("Année de démonstration (données inventées)\u00a0: " + staff.size() + " personnes, "
                + TeamShape.ALL.size() + " équipes");
        engageStaff();
        awaitRoster();
        recordAll();
        amendAndVoid();
        review();
        refer();
        progress.accept("Année de démonstration\u00a0: complète");
    }

    private void engageStaff() {
        Api.As director = Api.As.of(Staff.director());
        for (TeamShape team : TeamShape.ALL) {
            mustBeDone(api.send(director, "POST", "/api/staff/teams", null, Messages.Team.of(team)));
        }
        each(
                year.staff(),
                CALLS_AT_ONCE,
                person -> mustBeDone(api.send(director, "POST", "/api/staff/employees", null, person)));
    }

    /** The roster travels to intervention-service by Kafka: it is there when each mediator's first entry is accepted. */
    private void awaitRoster() {
        Map<String, Entry> first = new LinkedHashMap<>();
        year.entries().forEach(entry -> first.putIfAbsent(entry.author(), entry));
        long until = System.nanoTime() + ROSTER_WITHIN.toNanos();
        for (Entry entry : first.values()) {
            Api.Answer answer = recordOne(entry);
            while (!answer.done()) {
                if (answer.status() != 422 || System.nanoTime() > until) {
                    throw refused(answer.status(), answer.body());
                }
                Api.rest(100);
                answer = recordOne(entry);
            }
        }
    }

    private Api.Answer recordOne(Entry entry) {
        return api.send(as(entry.author()), "POST", "/api/interventions", null, Messages.RecordIntervention.of(entry));
    }

    private void recordAll() {
        int total = year.entries().size();
        Stride told = new Stride("interventions", total);
        each(batches(), BATCHES_AT_ONCE, batch -> {
            send(batch);
            told.add(batch.size());
        });
    }

    /** One per mediator and month. */
    private List<List<Entry>> batches() {
        Map<String, List<Entry>> batches = new LinkedHashMap<>();
        for (Entry entry : year.entries()) {
            String month = entry.facts().date().substring(0, 7);
            batches.computeIfAbsent(month + entry.author(), key -> new ArrayList<>())
                    .add(entry);
        }
        return List.copyOf(batches.values());
    }

    private void send(List<Entry> batch) {
        if (batch.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch of " + batch.size());
        }
        List<Entry> open = batch;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            open = unanswered(open, attempt);
        }
    }

    /** Sends a batch and gives back the entries that found the store away, for another attempt. */
    private List<Entry> unanswered(List<Entry> batch, int attempt) {
        Messages.Batch body = new Messages.Batch(
                batch.stream().map(Messages.RecordIntervention::of).toList());
        Api.Answer answer = api.send(as(batch.getFirst().author()), "POST", "/api/interventions/batch", null, body);
        if (!answer.done()) {
            throw refused(answer.status(), answer.body());
        }
        List<Entry> again = new ArrayList<>();
        JsonNode answers = answer.body().path("answers");
        for (int i = 0; i < batch.size(); i++) {
            int status = answers.path(i).path("status").asInt(0);
            if (status >= 500 && attempt < 20) {
                again.add(batch.get(i));
            } else if (status / 100 != 2) {
                throw refused(status, answers.path(i));
            }
        }
        if (!again.isEmpty()) {
            Api.rest(200L * (attempt + 1));
        }
        return again;
    }

    private void amendAndVoid() {
        List<Entry> changed = year.entries().stream()
                .filter(entry -> entry.amended() != null || entry.voided() != null)
                .toList();
        each(changed, CALLS_AT_ONCE, entry -> {
            Api.As author = as(entry.author());
            String path = "/api/interventions/" + entry.id();
            Facts amended = entry.amended();
            String voided = entry.voided();
            if (amended != null) {
                mustBeDone(
                        api.send(author, "PUT", path, 0L, new Messages.Amend("Erreur de saisie corrigée.", amended)));
            } else if (voided != null) {
                mustBeDone(api.send(author, "POST", path + "/void", 0L, new Messages.Because(voided)));
            }
        });
        progress.accept("Année de démonstration\u00a0: " + changed.size() + " saisies corrigées ou annulées");
    }

    /** Managers have been through the first week: complete entries are validated, the others returned. */
    private void review() {
        List<Entry> firstWeek = year.entries().stream()
                .filter(entry -> entry.counts() && entry.facts().date().compareTo(DemoYear.REVIEWED_BEFORE) < 0)
                .toList();
        Stride told = new Stride("saisies relues", firstWeek.size());
        each(firstWeek, CALLS_AT_ONCE, entry -> {
            Api.As head = Api.As.of(Staff.head(entry.facts().team()));
            String path = "/api/interventions/" + entry.id();
            mustBeDone(
                    entry.facts().complete()
                            ? api.send(head, "POST", path + "/validate", 0L, Map.of())
                            : api.send(
                                    head, "POST", path + "/return", 0L, new Messages.Because("À compléter, merci.")));
            told.add(1);
        });
    }

    private void refer() {
        Stride told = new Stride("mises en relation", year.referrals().size());
        each(year.referrals(), CALLS_AT_ONCE, referral -> {
            Api.As author = as(referral.intervention().author());
            mustBeDone(api.send(author, "POST", "/api/referrals", null, Messages.ProposeReferral.of(referral)));
            Referral.@Nullable Closing closing = referral.closing();
            if (closing != null) {
                mustBeDone(api.send(author, "POST", "/api/referrals/" + referral.id() + "/close", 0L, closing));
            }
            told.add(1);
        });
    }

    private Api.As as(String person) {
        Employee employee = staff.get(person);
        if (employee == null) {
            throw new IllegalArgumentException(person);
        }
        return Api.As.of(employee);
    }

    private static void mustBeDone(Api.Answer answer) {
        if (!answer.done() && !DONE_BEFORE.contains(answer.status())) {
            throw refused(answer.status(), answer.body());
        }
    }

    private static IllegalStateException refused(int status, JsonNode body) {
        return new IllegalStateException("the demo year was refused: " + status + " " + body);
    }

    private static <T> void each(List<T> work, int atOnce, Consumer<T> task) {
        try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> running = new ArrayList<>();
            work.forEach(item -> running.add(workers.submit(() -> task.accept(item))));
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /** Tells the progress each time another eighth is done. */
    private final class Stride {

        private final String what;
        private final int total;
        private final AtomicInteger done = new AtomicInteger();

        Stride(String what, int total) {
            this.what = what;
            this.total = total;
        }

        void add(int count) {
            int now = done.addAndGet(count);
            if (now * 8L / total != (now - count) * 8L / total) {
                progress.accept(
                        String.format(Locale.FRENCH, "Année de démonstration\u00a0: %,d %s sur %,d", now, what, total));
            }
        }
    }
}
