/** What the people of the demo did in 2018, day by day, as they entered it. */
@NullMarked
package fr.trame.launcher.demo.year;

import org.jspecify.annotations.NullMarked;
