/** How ids, documents and the keys of indexes lie in the file. */
@NullMarked
package fr.trame.database.key;

import org.jspecify.annotations.NullMarked;
