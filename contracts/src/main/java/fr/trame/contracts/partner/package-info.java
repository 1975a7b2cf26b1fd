/** What is announced of the organisations one works with, never a person of theirs; and when two names are likely to be one. */
@NullMarked
package fr.trame.contracts.partner;

import org.jspecify.annotations.NullMarked;
