/**
 * Who is at the keyboard, on one machine: the sign-in page, the accounts and the OpenID Connect provider that the gateway
 * asks. In production an association's own provider takes its place.
 */
@NullMarked
package fr.trame.launcher.identity;

import org.jspecify.annotations.NullMarked;
