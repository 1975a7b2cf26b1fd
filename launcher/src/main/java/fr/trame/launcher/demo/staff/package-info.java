/** The invented people of the demo, their teams, and how they sign in. */
@NullMarked
package fr.trame.launcher.demo.staff;

import org.jspecify.annotations.NullMarked;
