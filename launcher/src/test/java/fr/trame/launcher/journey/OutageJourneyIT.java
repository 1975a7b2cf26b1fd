package fr.trame.launcher.journey;

import static fr.trame.launcher.journey.Association.id;
import static fr.trame.launcher.journey.Association.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.trame.contracts.Topics;
import fr.trame.launcher.TrameSystem;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people notice when something is away, and what is there when it is back. */
class OutageJourneyIT {

    /** Id of the mark that each collection is born with, and that no other has. */
    private static final BsonString BIRTH_MARK = new BsonString("");

    private static TrameSystem system;
    private static Association association;

    @BeforeAll
    static void start() throws Exception {
        system = TrameSystem.start();
        association = new Association(system);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void goesOnRecordingWithoutTheBrokerAndCatchesUp() throws Exception {
        system.pause(TrameSystem.BROKER);
        try {
            for (int day = 1; day <= 5; day++) {
                association
                        .nadia
                        .post("/api/interventions", record(id(), "2019-03-0" + day, association.nadiaId))
                        .is(201);
            }
        } finally {
            system.goOn(TrameSystem.BROKER);
        }
        Client.await("caught up", () -> association.figure(2019, ""), 5L);
    }

    @Test
    void saysThatTheStoreIsAwayAndRecordsTheSameEntryOnce() throws Exception {
        String body = record(id(), "2020-03-05", association.nadiaId);
        system.pause(TrameSystem.DATABASE);
        try {
            Client.Answer away = association.nadia.post("/api/interventions", body);
            assertThat(away.status()).as(away.body().toString()).isIn(503, 504);
        } finally {
            system.goOn(TrameSystem.DATABASE);
        }
        Client.await(
                "again",
                () -> association.nadia.post("/api/interventions", body).status(),
                201);
        association
                .nadia
                .post("/api/interventions", record(id(), "2020-03-06", association.nadiaId))
                .is(201);
        Client.await("once and the next", () -> association.figure(2020, ""), 2L);
    }

    @Test
    void putsAMessageNobodyCanReadAsideAndGoesOn() throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.INTERVENTIONS, id(), "{ not json"))
                    .get();
        }
        for (int day = 1; day <= 5; day++) {
            association
                    .karim
                    .post("/api/interventions", record(id(), "2021-03-0" + day, association.karimId))
                    .is(201);
        }
        Client.await("the rest", () -> association.figure(2021, ""), 5L);
        Client operator = association.operator(TrameSystem.REPORTING);
        Client.await(
                "dead letter",
                () -> operator.get("/operations/dead-letters")
                                .body()
                                .path("items")
                                .size()
                        > 0,
                true);
    }

    @Test
    void rebuildsEveryProjectionToTheSameBytes() throws Exception {
        for (int day = 1; day <= 9; day++) {
            String id = id();
            association
                    .nadia
                    .post("/api/interventions", record(id, "2022-03-0" + day, association.nadiaId))
                    .is(201);
            if (day % 3 == 0) {
                association
                        .manager
                        .change("POST", "/api/interventions/" + id + "/void", "\"0\"", "{\"reason\":\"Essai\"}")
                        .is(200);
            }
        }
        String referred = id();
        association
                .nadia
                .post(
                        "/api/interventions",
                        record(referred, "2022-03-10", association.nadiaId).replace("ECOUTE", "RETRAIT"))
                .is(201);
        association
                .nadia
                .post("/api/referrals", Association.referral(referred, "2022-03-10", "CONTACT"))
                .is(201);
        association.nadia.post("/api/incidents", Association.incident(referred)).is(201);
        association
                .nadia
                .post("/api/cases", Association.mediation("2022-03-11"))
                .is(201);
        Client.await("figures", () -> association.figure(2022, ""), 7L);
        Client.await(
                "referral",
                () -> association
                        .figures(2022, "")
                        .path("referrals")
                        .path("counting")
                        .asLong(),
                1L);
        Client operator = association.operator(TrameSystem.INTERVENTION);
        for (JsonNode projection :
                operator.get("/operations/projections").body().path("items")) {
            rebuild(operator, projection.path("name").asString());
        }
        rebuildFigures(association.operator(TrameSystem.REPORTING));
    }

    private static void rebuildFigures(Client operator) throws Exception {
        Client.await(
                "lag of figures", () -> state(operator, "figures").path("lag").asLong(), 0L);
        int before = state(operator, "figures").path("generation").asInt();
        JsonNode running = association.figures(2022, "");
        assertThat(operator.post("/operations/projections/figures/rebuild", "").status())
                .isEqualTo(202);
        Client.await(
                "rebuilt figures",
                () -> state(operator, "figures").path("generation").asInt() > before,
                true);
        assertThat(association.figures(2022, "")).isEqualTo(running);
    }

    private static void rebuild(Client operator, String name) throws Exception {
        Client.await("lag of " + name, () -> state(operator, name).path("lag").asLong(), 0L);
        int before = state(operator, name).path("generation").asInt();
        Map<String, RawBsonDocument> running = documents(name, before);
        assertThat(operator.post("/operations/projections/" + name + "/rebuild", "")
                        .status())
                .isEqualTo(202);
        Client.await(
                "rebuilt " + name,
                () -> state(operator, name).path("generation").asInt() > before,
                true);
        int after = state(operator, name).path("generation").asInt();
        assertThat(documents(name, after)).as(name).isEqualTo(running);
        assertThat(running.isEmpty()).as("nobody is forgotten here: " + name).isEqualTo(name.equals("forgotten"));
    }

    private static JsonNode state(Client operator, String name) {
        for (JsonNode projection :
                operator.get("/operations/projections").body().path("items")) {
            if (name.equals(projection.path("name").asString())) {
                return projection;
            }
        }
        return Client.JSON.createObjectNode();
    }

    /** Positions name the mark beside which they were written. */
    private static RawBsonDocument withoutBirth(RawBsonDocument document) {
        var codec = new BsonDocumentCodec();
        BsonDocument rest = document.decode(codec);
        rest.remove("birth");
        return new RawBsonDocument(rest, codec);
    }

    /** Every document of a generation by collection and id, as bytes. */
    private static Map<String, RawBsonDocument> documents(String projection, int generation) {
        String end = "_g" + generation;
        Map<String, RawBsonDocument> documents = new TreeMap<>();
        try (MongoClient client = MongoClients.create(system.mongoUri())) {
            var store = client.getDatabase("trame_intervention");
            for (String name : store.listCollectionNames().into(new ArrayList<>())) {
                if (name.startsWith(projection + "_") && name.endsWith(end)) {
                    String collection = name.substring(0, name.length() - end.length());
                    store.getCollection(name, RawBsonDocument.class)
                            .find()
                            .batchSize(250)
                            .forEach(it -> {
                                if (!it.get("_id").equals(BIRTH_MARK)) {
                                    documents.put(collection + " " + it.get("_id"), withoutBirth(it));
                                }
                            });
                }
            }
        }
        return documents;
    }
}
