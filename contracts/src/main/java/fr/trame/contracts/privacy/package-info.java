/**
 * What a stored or announced value says of whom. Each component of each event and announcement is marked with one of the
 * five, by itself or by the record it stands in; the build refuses one that is not. A component that holds a record, or a
 * list of records, is classified by what stands in those. That a person was forgotten is announced from here.
 */
@NullMarked
package fr.trame.contracts.privacy;

import org.jspecify.annotations.NullMarked;
