package fr.trame.launcher;

import java.util.List;

/** Where the people of a system sign in, other than at a provider of its own. */
public interface SignInProvider {

    String issuer();

    /** Where the processes find its description. */
    String discovery();

    String clientSecret();

    /** Lets somebody sign in from now on. */
    void account(String login, String person, List<String> roles, String team, String password);
}
