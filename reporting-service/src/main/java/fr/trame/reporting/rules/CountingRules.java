package fr.trame.reporting.rules;

import fr.trame.contracts.privacy.Anonymous;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The counting rules as they are in force, from {@code counting-rules.json}. */
@Component
public final class CountingRules {

    private final List<Rule> rules;

    CountingRules(JsonMapper json) {
        try (InputStream file = new ClassPathResource("counting-rules.json").getInputStream()) {
            rules = List.of(json.readValue(file, Rule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule of this code, in French; nothing for one that has none. */
    public String rule(String code) {
        return rules.stream()
                .filter(one -> one.code().equals(code))
                .map(Rule::rule)
                .findFirst()
                .orElse("");
    }

    List<Rule> all() {
        return rules;
    }

    /**
     * @param code of the figure, as the card and the web app name it
     * @param title the figure's name in French
     * @param rule what is counted, when, and on which date
     */
    @Anonymous
    record Rule(String code, String title, String rule) {}
}
