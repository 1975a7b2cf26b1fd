/** What is announced of the association that uses Trame. */
@NullMarked
package fr.trame.contracts.association;

import org.jspecify.annotations.NullMarked;
