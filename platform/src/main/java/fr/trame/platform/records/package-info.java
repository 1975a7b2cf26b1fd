/** Records by their components, for what is the same of all of them. */
@NullMarked
package fr.trame.platform.records;

import org.jspecify.annotations.NullMarked;
