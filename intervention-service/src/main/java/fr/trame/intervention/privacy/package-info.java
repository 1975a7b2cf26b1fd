/**
 * What the data protection officer does: reads who consulted what, follows how long identities are kept, forgets persons, and
 * gives a person what is held on them.
 */
@NullMarked
package fr.trame.intervention.privacy;

import org.jspecify.annotations.NullMarked;
