/**
 * Ordered secondary indexes: which entries a document has, which part of an index answers a query, and which index does it
 * with the fewest entries. What is found is always matched again against the whole query.
 */
@NullMarked
package fr.trame.database.index;

import org.jspecify.annotations.NullMarked;
