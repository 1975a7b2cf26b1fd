/**
 * The embedded document database: MongoDB's wire protocol over one H2 MVStore file, for trying Trame and for small offices.
 * Tests of services run against it too.
 * It keeps what the services rely on: an answered write survives the death of the process, and a look-up by {@code _id} never
 * scans.
 */
@NullMarked
package fr.trame.database;

import org.jspecify.annotations.NullMarked;
