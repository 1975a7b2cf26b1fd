/** Who read what is known of a person, when and why: noted before it is answered, kept for a year, for the DPO to read. */
@NullMarked
package fr.trame.platform.privacy.access;

import org.jspecify.annotations.NullMarked;
