/** What every process that holds keys does when it hears that a person was forgotten by another one. */
@NullMarked
package fr.trame.platform.forgetting;

import org.jspecify.annotations.NullMarked;
