package fr.trame.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which teams make up a service of the association; each of our services knows it from what it hears or holds. */
public interface TeamsOfService {

    /** Codes of its teams; none for a service that nobody announced. */
    Set<String> of(String service);

    /** Name of the service that a team belongs to; null for a team that nobody announced. */
    @Nullable
    String service(String team);
}
