package fr.trame.launcher.demo.year;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference files as they are shipped: what all services share is in contracts, places are intervention-service's. */
record Reference(Map<String, Set<String>> lists, Map<String, String> places, Set<String> territories) {

    static Reference read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (JsonNode list : file("contracts", "lists").path("lists")) {
            Set<String> codes = lists.computeIfAbsent(list.path("code").asString(), code -> new HashSet<>());
            list.path("entries").forEach(entry -> codes.add(entry.path("code").asString()));
        }
        Map<String, String> places = new HashMap<>();
        for (JsonNode place : file("intervention-service", "places").path("places")) {
            places.put(
                    place.path("code").asString(),
                    place.path("territory").asString() + " "
                            + place.path("type").asString());
        }
        Set<String> territories = new HashSet<>();
        file("contracts", "territories")
                .path("territories")
                .forEach(it -> territories.add(it.path("code").asString()));
        return new Reference(lists, places, territories);
    }

    void knows(String list, String code) {
        if (code != null && !lists.get(list).contains(code)) {
            throw new AssertionError(code + " is not in " + list);
        }
    }

    void knowsPlace(Facts facts) {
        boolean known = facts.place() == null
                || (facts.territory() + " " + facts.placeType()).equals(places.get(facts.place()));
        if (!known || !territories.contains(facts.territory())) {
            throw new AssertionError(facts);
        }
    }

    private static JsonNode file(String module, String name) {
        Path file = Path.of("..", module, "src", "main", "resources", "reference", name + ".json");
        return JsonMapper.builder().build().readTree(file.toFile());
    }
}
