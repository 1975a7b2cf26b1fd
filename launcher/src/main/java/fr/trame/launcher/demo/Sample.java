package fr.trame.launcher.demo;

import fr.trame.launcher.demo.year.DemoYear;
import fr.trame.launcher.demo.year.Entry;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A typical entry, to be sent again under other ids and dates by whoever measures or tries the system.
 *
 * @param person its author, as of the demo staff
 * @param facts the JSON object of its facts, which begins with its date
 */
public record Sample(String person, String team, String date, String facts) {

    /** Every counted entry of the demo year, in order. */
    public static List<Sample> all() {
        JsonMapper json = JsonMapper.builder().build();
        return DemoYear.generate().entries().stream()
                .filter(Entry::counts)
                .map(entry -> new Sample(
                        entry.author(),
                        entry.facts().team(),
                        entry.facts().date(),
                        json.writeValueAsString(entry.facts())))
                .toList();
    }

    /** The body of a new record of the same facts on another day. */
    public String recordedAs(String id, String otherDate) {
        String dated = "{\"date\":\"" + date + "\"";
        if (!facts.startsWith(dated)) {
            throw new IllegalStateException(facts);
        }
        return "{\"id\":\"" + id + "\",\"date\":\"" + otherDate + "\"" + facts.substring(dated.length());
    }
}
