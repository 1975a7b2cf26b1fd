/** Where a case stands, read from what is stored of it, and what may be done with it by whom: the same for all that is asked of it. */
@NullMarked
package fr.trame.intervention.conflict.standing;

import org.jspecify.annotations.NullMarked;
