/**
 * Mail that a service sends: put into an outbox of its own, kept sealed until a server has taken it, sent once or said to be
 * doubtful, and told of afterwards without the address.
 */
@NullMarked
package fr.trame.platform.mail;

import org.jspecify.annotations.NullMarked;
