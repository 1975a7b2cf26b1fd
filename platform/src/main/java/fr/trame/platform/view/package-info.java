/**
 * Read models of records: one document per thing. A feature says what a thing looks like (a record), how an announcement changes
 * it (a pure function) and by what it is looked for (indexes); fetching, guarding, batching, versions, rebuilds and pages are here.
 */
@NullMarked
package fr.trame.platform.view;

import org.jspecify.annotations.NullMarked;
