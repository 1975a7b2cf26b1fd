/** What the staff register holds on one person, for that person to read. */
@NullMarked
package fr.trame.training.privacy;

import org.jspecify.annotations.NullMarked;
