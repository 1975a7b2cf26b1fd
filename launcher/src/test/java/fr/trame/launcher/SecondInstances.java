package fr.trame.launcher;

import fr.trame.launcher.settings.Options;
import fr.trame.launcher.settings.Ports;
import fr.trame.launcher.supervision.DataDirectory;
import fr.trame.launcher.supervision.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A second instance of each service, and a gateway that leads to them, on the stores and the provider of the first ones.
 *
 * @param ports where they listen
 */
record SecondInstances(Ports ports) {

    /** How their names differ. */
    static final String SECOND = "-2";

    /** All processes of both; wave by wave, as {@link Blueprint#waves()} has it. */
    List<List<Part>> beside(List<List<Part>> first, Options options, DataDirectory data) {
        Options same = new Options(
                options.root(), options.data(), false, false, beside(options.ports()), null, null, null, null, null);
        List<List<Part>> second = new Blueprint(same, data).waves();
        Stream<Part> services =
                second.get(1).stream().filter(part -> !part.name().equals(Blueprint.IDENTITY));
        return List.of(
                first.get(0),
                Stream.concat(first.get(1).stream().map(this::welcoming), services.map(SecondInstances::renamed))
                        .toList(),
                Stream.concat(
                                first.get(2).stream(),
                                second.get(2).stream()
                                        .filter(part -> !part.name().equals(Blueprint.MAIL))
                                        .map(SecondInstances::renamed))
                        .toList());
    }

    private Ports beside(Ports first) {
        return new Ports(
                ports.gateway(),
                ports.intervention(),
                ports.training(),
                ports.reporting(),
                first.database(),
                first.kafka(),
                first.identity(),
                first.mail(),
                first.mailPage());
    }

    private static Part renamed(Part part) {
        return new Part(
                part.name() + SECOND,
                part.label() + SECOND,
                part.command(),
                part.environment(),
                part.port(),
                part.ready());
    }

    /** The provider lets people sign in at the second gateway, too. */
    private Part welcoming(Part part) {
        if (!part.name().equals(Blueprint.IDENTITY)) {
            return part;
        }
        List<String> command = new ArrayList<>(part.command());
        int gateways = command.indexOf("--gateway") + 1;
        command.set(gateways, command.get(gateways) + ",http://127.0.0.1:" + ports.gateway());
        return new Part(part.name(), part.label(), command, part.environment(), part.port(), part.ready());
    }
}
