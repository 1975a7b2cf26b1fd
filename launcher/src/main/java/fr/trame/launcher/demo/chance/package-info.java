/** Chance that falls the same way each time: numbers, weighted choices and ids. */
@NullMarked
package fr.trame.launcher.demo.chance;

import org.jspecify.annotations.NullMarked;
