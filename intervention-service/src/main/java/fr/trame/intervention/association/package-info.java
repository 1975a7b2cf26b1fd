/**
 * The association that uses Trame, as it describes itself: its name, where it is found, its numbers, its charter, its logo; each from a day on,
 * and nothing of before is overwritten. Every paper, mail and page that names it asks here.
 */
@NullMarked
package fr.trame.intervention.association;

import org.jspecify.annotations.NullMarked;
