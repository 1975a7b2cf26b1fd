/** The figures: read models built from announcements, and nothing else. */
@NullMarked
package fr.trame.reporting;

import org.jspecify.annotations.NullMarked;
