package fr.trame.launcher.demo;

import fr.trame.launcher.demo.staff.Employee;
import fr.trame.launcher.demo.staff.Outsider;
import fr.trame.launcher.demo.staff.Staff;
import fr.trame.launcher.demo.staff.TeamShape;
import fr.trame.launcher.demo.year.DemoYear;
import fr.trame.launcher.demo.year.Entry;
import fr.trame.launcher.demo.year.Facts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sends the year in the order in which it was lived: the staff, then month by month what each mediator entered, then what
 * was put right, voided, reviewed and handed over. What was done in an interrupted run is recognised and passed over.
 */
public final class YearLoader {

    private static final int BATCHES_AT_ONCE = 4;
    static final int CALLS_AT_ONCE = 8;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Duration ROSTER_WITHIN = Duration.ofSeconds(60);

    /** Answers that say: this was done before. */
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412);

    private final DemoYear year;
    private final Api api;
    private final Consumer<String> progress;
    private final Map<String, Employee> staff = new LinkedHashMap<>();

    private YearLoader(DemoYear year, Api api, Consumer<String> progress) {
        this.year = year;
        this.api = api;
        this.progress = progress;
        year.staff().forEach(person -> staff.put(person.id(), person));
    }

    /**
     * Sends the year through the public API, as the staff would. Interrupted, it can be called again: the same ids and
     * contents give the same answers, and nothing is there twice.
     *
     * @param progress told now and then how far it is
     * @throws IllegalStateException if the services refuse it, or do not answer for long
     */
    public static void load(URI gateway, Consumer<String> progress) {
        try (Api api = new Api(gateway)) {
            new YearLoader(DemoYear.generate(), api, progress).load();
        }
    }

    private void load() {
        progress.accept("Année de démonstration (données inventées)\u00a0: " + staff.size() + " personnes, "
                + TeamShape.ALL.size() + " équipes");
        engageStaff();
        awaitRoster();
        OwnPage.send(api);
        OwnMethod.send(api);
        recordAll();
        amendAndVoid();
        review();
        ReferralBook.send(year, api, this::as, progress);
        mediate();
        new CurrentWeeks(year, api::send, Clock.system(ZONE)).send();
        progress.accept("Année de démonstration\u00a0: complète");
    }

    private void engageStaff() {
        Api.As director = Api.As.of(Staff.director());
        for (TeamShape team : TeamShape.ALL) {
            mustBeDone(api.send(director, "POST", "/api/staff/teams", null, Messages.Team.of(team)));
        }
        // First whoever keeps the register: an account that is not in it is nobody's as soon as somebody else is.
        mustBeDone(api.send(director, "POST", "/api/staff/employees", null, Staff.director()));
        each(
                year.staff(),
                CALLS_AT_ONCE,
                person -> mustBeDone(api.send(director, "POST", "/api/staff/employees", null, person)));
        for (Outsider outsider : Outsider.ALL) {
            mustBeDone(api.send(director, "POST", "/api/staff/outsiders", null, outsider));
        }
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
                    throw answer.refused();
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
        sendAll(
                "interventions",
                monthsBy(year.entries(), Entry::author),
                entries -> Batch.of(
                        as(entries.getFirst().author()),
                        "/api/interventions/batch",
                        entries.stream().map(Messages.RecordIntervention::of).toList(),
                        Set.of()));
    }

    /** Each one's months, in the order of the entries. */
    private static Collection<List<Entry>> monthsBy(List<Entry> entries, Function<Entry, String> whose) {
        Map<String, List<Entry>> months = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String month = entry.facts().date().substring(0, 7);
            months.computeIfAbsent(month + whose.apply(entry), key -> new ArrayList<>())
                    .add(entry);
        }
        return months.values();
    }

    private void sendAll(String what, Collection<List<Entry>> months, Function<List<Entry>, List<Batch>> batches) {
        Eighths told =
                new Eighths(progress, what, months.stream().mapToInt(List::size).sum());
        each(months.stream().flatMap(month -> batches.apply(month).stream()).toList(), BATCHES_AT_ONCE, batch -> {
            batch.send(api);
            told.add(batch.size());
        });
    }

    /** Long after the week in which mediators put right their own: their managers do. */
    private void amendAndVoid() {
        List<Entry> changed = year.entries().stream()
                .filter(entry -> entry.amended() != null || entry.voided() != null)
                .toList();
        each(changed, CALLS_AT_ONCE, entry -> {
            Api.As manager = head(entry);
            String path = "/api/interventions/" + entry.id();
            Facts amended = entry.amended();
            String voided = entry.voided();
            if (amended != null) {
                mustBeDone(
                        api.send(manager, "PUT", path, 0L, new Messages.Amend("Erreur de saisie corrigée.", amended)));
            } else if (voided != null) {
                mustBeDone(api.send(manager, "POST", path + "/void", 0L, new Messages.Because(voided)));
            }
        });
        progress.accept("Année de démonstration\u00a0: " + changed.size() + " saisies corrigées ou annulées");
    }

    /** Managers have been through the year up to December: they validated what is ready, and sent some of the rest back. */
    private void review() {
        sendAll(
                "saisies validées",
                monthsBy(
                        reviewed(Facts::readyToValidate), entry -> entry.facts().team()),
                entries -> Batch.of(
                        head(entries.getFirst()),
                        "/api/interventions/validations",
                        entries.stream().map(Messages.Validation::of).toList(),
                        DONE_BEFORE));
        var reason = new Messages.Because("À compléter, merci.");
        each(
                reviewed(facts -> !facts.readyToValidate() && sentBack(facts.date())),
                CALLS_AT_ONCE,
                entry -> mustBeDone(api.send(
                        head(entry), "POST", "/api/interventions/" + entry.id() + "/return", entry.version(), reason)));
    }

    private List<Entry> reviewed(Predicate<Facts> which) {
        return year.entries().stream()
                .filter(entry -> entry.counts() && entry.present().date().compareTo(DemoYear.REVIEWED_BEFORE) < 0)
                .filter(entry -> which.test(entry.present()))
                .toList();
    }

    private static boolean sentBack(String day) {
        return day.compareTo(DemoYear.FIRST_WEEK_BEFORE) < 0 || day.compareTo(DemoYear.RETURNED_FROM) >= 0;
    }

    private static Api.As head(Entry entry) {
        return Api.As.of(Staff.head(entry.facts().team()));
    }

    private void mediate() {
        List<List<Entry>> cases = CaseLives.among(year.entries());
        CaseLives lives = new CaseLives(api, this::as);
        each(IntStream.range(0, cases.size()).boxed().toList(), CALLS_AT_ONCE, i -> lives.live(i, cases.get(i)));
    }

    private Api.As as(String person) {
        Employee employee = staff.get(person);
        if (employee == null) {
            throw new IllegalArgumentException(person);
        }
        return Api.As.of(employee);
    }

    static void mustBeDone(Api.Answer answer) {
        if (!answer.done() && !DONE_BEFORE.contains(answer.status())) {
            throw answer.refused();
        }
    }

    static <T> void each(List<T> work, int atOnce, Consumer<T> task) {
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
}
