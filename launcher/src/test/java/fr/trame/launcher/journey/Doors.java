package fr.trame.launcher.journey;

import fr.trame.launcher.TrameSystem;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The ways of one person to two instances. The first may be shut for a while; what was sent through it and had no answer is
 * sent again, under the same id, by the second. What the person recorded is validated by somebody else, who has the same ways.
 */
final class Doors {

    private static final String LOGIN = "directrice";
    private static final String VALIDATOR = "claire";

    final Client first;
    final Client second;
    private final Client firstOfValidator;
    private final Client secondOfValidator;
    private volatile boolean open = true;

    Doors(TrameSystem system) {
        this.first = new Client(system.gateway(), system.signIn(LOGIN));
        String gateway = TrameSystem.second(TrameSystem.GATEWAY);
        this.second = new Client(system.at(gateway), system.signInAt(gateway, LOGIN));
        this.firstOfValidator = new Client(system.gateway(), system.signIn(VALIDATOR));
        this.secondOfValidator = new Client(system.at(gateway), system.signInAt(gateway, VALIDATOR));
    }

    void shutFirst() {
        open = false;
    }

    void openFirst() {
        open = true;
    }

    /** A way to one of the two, as long as it is open. */
    interface Door {

        Client.Answer change(String method, String path, long version, String body);

        default Client.Answer create(String path, String body) {
            return change("POST", path, 0, body);
        }
    }

    Door first() {
        return (method, path, version, body) -> answered(true, method, path, version, body);
    }

    Door second() {
        return (method, path, version, body) -> answered(false, method, path, version, body);
    }

    private Client.Answer answered(boolean byFirst, String method, String path, long version, String body) {
        String id = Association.id();
        var answer = new AtomicReference<Client.Answer>();
        boolean[] tried = {false};
        try {
            Client.await(
                    "an answer to " + method + " " + path,
                    () -> {
                        Client way = way(byFirst && open && !tried[0], path);
                        tried[0] = true;
                        answer.set(way.change(method, path, "\"" + version + "\"", body, id));
                        return isDefinite(answer.get());
                    },
                    true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answer.get();
    }

    private Client way(boolean byFirst, String path) {
        boolean validates = path.endsWith("/validate");
        return byFirst ? (validates ? firstOfValidator : first) : (validates ? secondOfValidator : second);
    }

    /** Otherwise nobody knows what became of it. */
    private static boolean isDefinite(Client.Answer answer) {
        return answer.status() > 0 && answer.status() < 500;
    }
}
