/** Catches the letters of a system that is tried out, and shows them on a page: nothing leaves the machine. */
@NullMarked
package fr.trame.launcher.mail;

import org.jspecify.annotations.NullMarked;
