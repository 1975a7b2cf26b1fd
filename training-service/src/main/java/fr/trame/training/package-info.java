/** The people: who works here, in which role and team. */
@NullMarked
package fr.trame.training;

import org.jspecify.annotations.NullMarked;
