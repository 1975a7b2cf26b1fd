/** Takes away what is on the screen: the figures of a selection, and the acts behind one, as CSV and XLSX, row by row as they are found. */
@NullMarked
package fr.trame.reporting.export;

import org.jspecify.annotations.NullMarked;
