/** What is the same of all text: how long it is, and whether it can be kept. */
@NullMarked
package fr.trame.platform.text;

import org.jspecify.annotations.NullMarked;
