package fr.trame.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Processes are killed one after the other while mediators record; a client whose answer is missing sends the same again.
 * In the end every acknowledged intervention is there once, in the store and in the figures. While the identity provider is
 * away, nobody who is signed in notices.
 */
@Timeout(1_200)
class KillJourneyIT {

    private static final int ROUNDS = Integer.getInteger("trame.kill.rounds", 20);
    private static final int CLIENTS = 4;
    private static final int RECORDED_PER_ROUND = 20;
    private static final int RECORDED_WITHOUT_PROVIDER = 5;
    private static final int RECORDED_IN_CALM = 3 * CLIENTS;
    private static final List<String> VICTIMS = List.of(
            TrameSystem.INTERVENTION,
            TrameSystem.IDENTITY,
            TrameSystem.REPORTING,
            TrameSystem.BROKER,
            TrameSystem.DATABASE);
    /** Four clients at this pace record in a second what ALTM records in hours, and leave the processor to what is starting. */
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(100);

    private static final Duration BEFORE_SENDING_AGAIN = Duration.ofMillis(100);
    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private volatile boolean recording = true;
    private volatile Map<String, String> headers = Map.of();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        try (TrameSystem system = TrameSystem.start();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            system.account("essai", MEDIATOR, List.of("MED", "DIR"), "KIL");
            headers = system.signIn("essai").headers();
            hire(system);
            List<Future<?>> done = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                done.add(clients.submit(() -> recordUntilTold(system.gateway())));
            }
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    String victim = VICTIMS.get(round % VICTIMS.size());
                    awaitRecorded((round + 1) * RECORDED_PER_ROUND, done);
                    if (victim.equals(TrameSystem.IDENTITY)) {
                        killTheProvider(system, done);
                    } else {
                        system.kill(victim);
                        system.awaitReady(victim);
                    }
                }
            } finally {
                recording = false;
            }
            for (Future<?> client : done) {
                client.get();
            }
            verifyFigures(system.gateway());
            verifyStore(system.gateway());
        }
    }

    /** Tokens are checked without it; when it is back, it knows nobody any more, and whoever is asked signs in again. */
    private void killTheProvider(TrameSystem system, List<Future<?>> clients) throws Exception {
        awaitCalm(clients);
        long killed = system.process(TrameSystem.IDENTITY).pid();
        int before = sentAgain.get();
        system.kill(TrameSystem.IDENTITY);
        awaitRecorded(acknowledged.size() + RECORDED_WITHOUT_PROVIDER, clients);
        assertThat(sentAgain).as("sent again without the provider").hasValue(before);
        system.awaitReady(TrameSystem.IDENTITY);
        assertThat(system.process(TrameSystem.IDENTITY).pid()).isNotEqualTo(killed);
        headers = system.signIn("essai").headers();
    }

    /** Returns when nobody had to send again for a while: what was killed before is over. */
    private void awaitCalm(List<Future<?>> clients) {
        await("nobody sends again").atMost(CATCH_UP).until(() -> {
            int before = sentAgain.get();
            awaitRecorded(acknowledged.size() + RECORDED_IN_CALM, clients);
            return sentAgain.get() == before;
        });
    }

    /** A team and its mediator, made known to the service that checks entries against them. */
    private void hire(TrameSystem system) throws Exception {
        URI gateway = system.gateway();
        String team = json.writeValueAsString(Map.of("code", "KIL", "label", "Équipe d’essai", "service", "Lyon"));
        String mediator = json.writeValueAsString(Map.of(
                "id", MEDIATOR,
                "givenName", "Essai",
                "familyName", "Médiatrice",
                "gender", "F",
                "roles", List.of("MED"),
                "team", "KIL",
                "from", "2017-01-01"));
        assertThat(post(gateway, "/api/staff/teams", team)).isEqualTo(201);
        assertThat(post(gateway, "/api/staff/employees", mediator)).isEqualTo(201);
        String first = newId();
        await("the roster reaches the intervention service")
                .atMost(CATCH_UP)
                .until(() -> post(gateway, "/api/interventions", intervention(first)) == 201);
        acknowledged.add(first);
    }

    private Void recordUntilTold(URI gateway) throws InterruptedException {
        while (recording) {
            String id = newId();
            String body = intervention(id);
            int status = post(gateway, "/api/interventions", body);
            while (status != 201) {
                assertThat(status).as("answer to %s", body).matches(KillJourneyIT::worthSendingAgain);
                sentAgain.incrementAndGet();
                LockSupport.parkNanos(BEFORE_SENDING_AGAIN.toNanos());
                status = post(gateway, "/api/interventions", body);
            }
            acknowledged.add(id);
            LockSupport.parkNanos(BETWEEN_RECORDS.toNanos());
        }
        return null;
    }

    /** A 401 is for who was signed in before the provider was killed; the next sign-in is on its way. */
    private static boolean worthSendingAgain(int status) {
        return status == 0 || status == 401 || status >= 500;
    }

    private void awaitRecorded(int count, List<Future<?>> clients) throws Exception {
        await(count + " recorded")
                .atMost(CATCH_UP)
                .until(() -> acknowledged.size() >= count || clients.stream().anyMatch(Future::isDone));
        for (Future<?> client : clients) {
            if (client.isDone()) {
                client.get(); // it can only have failed: clients go on until they are told
            }
        }
    }

    private void verifyFigures(URI gateway) {
        await("interventions in the figures").atMost(CATCH_UP).untilAsserted(() -> {
            HttpResponse<String> answer = get(gateway, "/api/activity/figures?from=2018-01-01&to=2018-12-31&team=KIL");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json.readTree(answer.body()).at("/interventions/count").asInt())
                    .isEqualTo(acknowledged.size());
        });
    }

    private void verifyStore(URI service) throws Exception {
        for (String id : acknowledged) {
            HttpResponse<String> answer = get(service, "/api/interventions/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(200);
            JsonNode view = json.readTree(answer.body());
            assertThat(view.get("version").asInt()).as(id).isZero();
            assertThat(view.get("history").size()).as(id).isEqualTo(1);
        }
    }

    private static final String MEDIATOR = newId();

    private String intervention(String id) {
        int day = 10 + ThreadLocalRandom.current().nextInt(20);
        return json.writeValueAsString(Map.of(
                "id",
                id,
                "date",
                "2018-03-" + day,
                "startTime",
                "14:05",
                "durationMinutes",
                15,
                "team",
                "KIL",
                "territory",
                "LY8-EUS",
                "mainDomain",
                "D1",
                "peopleMet",
                3));
    }

    /** The status, or 0 if nobody answered. */
    private int post(URI base, String path, String body) throws InterruptedException {
        HttpRequest request =
                request(base, path).POST(BodyPublishers.ofString(body)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        return http.send(request(base, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(URI base, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    /** A UUIDv7 of now. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | 1L << 63).toString();
    }
}
