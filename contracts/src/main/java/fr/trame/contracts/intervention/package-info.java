/** What is announced of an intervention: that it was recorded, corrected, validated, given back or withdrawn, and its facts. */
@NullMarked
package fr.trame.contracts.intervention;

import org.jspecify.annotations.NullMarked;
