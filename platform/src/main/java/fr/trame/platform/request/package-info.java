/** Reading what a client sent, field by field, with all that is wrong told at once. */
@NullMarked
package fr.trame.platform.request;

import org.jspecify.annotations.NullMarked;
