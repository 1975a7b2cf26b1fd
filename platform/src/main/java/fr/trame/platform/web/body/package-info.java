/** Reading bodies: their size, JSON at its word, values in their one form, and what is said of what cannot be read. */
@NullMarked
package fr.trame.platform.web.body;

import org.jspecify.annotations.NullMarked;
