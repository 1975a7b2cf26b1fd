/**
 * How lists are asked for and answered, whatever they are made of: page by page behind an opaque key, and not before what the
 * caller has just changed is in them.
 */
@NullMarked
package fr.trame.platform.paging;

import org.jspecify.annotations.NullMarked;
