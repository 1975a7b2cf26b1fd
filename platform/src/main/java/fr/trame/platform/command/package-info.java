/** Sending commands and waiting for what became of them: done, refused, or unknown because the store is away. */
@NullMarked
package fr.trame.platform.command;

import org.jspecify.annotations.NullMarked;
