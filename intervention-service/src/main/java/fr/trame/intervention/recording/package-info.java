/** What other features may ask of entries: that something they know of is recorded as the intervention that it is, once. */
@NullMarked
package fr.trame.intervention.recording;

import org.jspecify.annotations.NullMarked;
