/** Programs that use Trame as people do: they sign in at the provider's page, and keep the session's cookies. */
@NullMarked
package fr.trame.launcher.client;

import org.jspecify.annotations.NullMarked;
