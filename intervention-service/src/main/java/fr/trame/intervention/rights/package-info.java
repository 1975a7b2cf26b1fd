/** The table of rights, for whoever wants to know what the own role and the others allow. */
@NullMarked
package fr.trame.intervention.rights;

import org.jspecify.annotations.NullMarked;
