package fr.trame.contracts.intervention;

import fr.trame.contracts.ListedIn;
import fr.trame.contracts.privacy.Anonymous;
import java.util.Map;

/**
 * The people met, as counts and nothing else: code of an age bracket, gender or capacity to number of people.
 */
@Anonymous
public record Publics(
        @ListedIn("AGE") Map<String, Integer> age,
        @ListedIn("GENRE") Map<String, Integer> gender,
        @ListedIn("QUALITE") Map<String, Integer> capacity) {}
