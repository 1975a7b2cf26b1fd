package fr.trame.launcher.supervision;

import java.util.List;
import java.util.Map;

/**
 * One process of the system.
 *
 * @param name as in its log file's name
 * @param label for the person at the keyboard
 * @param command what to execute
 * @param environment what its environment has beyond the launcher's own
 * @param port where it listens
 * @param ready when it serves
 */
public record Part(
        String name, String label, List<String> command, Map<String, String> environment, int port, Readiness ready) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
