/**
 * The keys that texts are sealed with, one for each owner: a person, or a month of texts of one class. They are kept wrapped by
 * the master key, in one database for all services, and are destroyed, never forgotten by accident.
 */
@NullMarked
package fr.trame.platform.privacy.keys;

import org.jspecify.annotations.NullMarked;
