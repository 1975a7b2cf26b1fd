/** Signing in, the session of whoever is signed in, and what it gives: the token for the services, the table of rights. */
@NullMarked
package fr.trame.gateway.session;

import org.jspecify.annotations.NullMarked;
