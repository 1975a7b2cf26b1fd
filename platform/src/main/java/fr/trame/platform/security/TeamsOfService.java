package fr.trame.platform.security;

import java.util.Set;

/** Which teams make up a service of the association; each of our services knows it from what it hears or holds. */
public interface TeamsOfService {

    /** Codes of its teams; none for a service that nobody announced. */
    Set<String> of(String service);
}
