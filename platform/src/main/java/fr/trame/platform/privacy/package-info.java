/**
 * Identities that can be forgotten for good: what is marked as personal, or as a name of the staff, is sealed with a key
 * per person before it is stored or announced, and opened when it is read. Destroying the key forgets the person in every
 * event, message, view and backup at once.
 */
@NullMarked
package fr.trame.platform.privacy;

import org.jspecify.annotations.NullMarked;
