/** The letters that the service has sent, or could not: who looks after them sees how each stands, and may send one again. */
@NullMarked
package fr.trame.intervention.mail;

import org.jspecify.annotations.NullMarked;
