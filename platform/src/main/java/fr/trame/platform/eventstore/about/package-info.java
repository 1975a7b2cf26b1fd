/** Whom stored events are about: what is answered to a right of access. */
@NullMarked
package fr.trame.platform.eventstore.about;

import org.jspecify.annotations.NullMarked;
