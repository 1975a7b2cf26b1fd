package fr.trame.contracts;

import fr.trame.contracts.privacy.Anonymous;
import java.util.Map;

/**
 * The people met, as counts and nothing else: code of an age bracket, gender or capacity to number of people.
 *
 * @param age codes of the list AGE
 * @param gender codes of the list GENRE
 * @param capacity codes of the list QUALITE
 */
@Anonymous
public record Publics(Map<String, Integer> age, Map<String, Integer> gender, Map<String, Integer> capacity) {}
