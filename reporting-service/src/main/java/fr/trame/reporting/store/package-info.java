/**
 * The facts that figures are counted from, in one DuckDB file. One writer, one transaction per batch, no keys and no indexes; the file
 * is a view of the topics and can always be made again from them: a new one beside the old one, read when it has caught up.
 */
@NullMarked
package fr.trame.reporting.store;

import org.jspecify.annotations.NullMarked;
