/**
 * What entries are recorded against: the reference lists with their codes, the territories and places, the partners, and
 * how older vocabularies translate. All of it is versioned data read from files, so that each association has its own.
 * A code is never deleted: it is retired, and stays readable on the facts of its time.
 */
@NullMarked
package fr.trame.intervention.directory;

import org.jspecify.annotations.NullMarked;
