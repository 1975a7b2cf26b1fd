/** What the gateway refuses by itself, and the one form in which every refusal is told. */
@NullMarked
package fr.trame.gateway.refusal;

import org.jspecify.annotations.NullMarked;
