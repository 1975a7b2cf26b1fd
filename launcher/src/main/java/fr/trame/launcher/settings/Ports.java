package fr.trame.launcher.settings;

import fr.trame.launcher.refusal.Refused;
import java.util.Map;

/** Where each part listens on the loopback address; each can be set by the environment. */
public record Ports(
        int gateway,
        int intervention,
        int training,
        int reporting,
        int database,
        int kafka,
        int identity,
        int mail,
        int mailPage) {

    static Ports from(Map<String, String> environment) {
        return new Ports(
                port(environment, "TRAME_PORT_GATEWAY", 8080),
                port(environment, "TRAME_PORT_INTERVENTION", 8081),
                port(environment, "TRAME_PORT_TRAINING", 8082),
                port(environment, "TRAME_PORT_REPORTING", 8083),
                port(environment, "TRAME_PORT_DATABASE", 27117),
                port(environment, "TRAME_PORT_KAFKA", 9192),
                port(environment, "TRAME_PORT_IDENTITY", 8084),
                port(environment, "TRAME_PORT_MAIL", 8025),
                port(environment, "TRAME_PORT_MAIL_PAGE", 8085));
    }

    public Ports withGateway(int port) {
        return new Ports(port, intervention, training, reporting, database, kafka, identity, mail, mailPage);
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? usual : parse(name, value);
    }

    /**
     * Reads the number of a port.
     *
     * @throws Refused if it is none
     */
    public static int parse(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, for numbers out of range too
        }
        throw new Refused(name + " : « " + value + " » n’est pas un numéro de port.");
    }
}
