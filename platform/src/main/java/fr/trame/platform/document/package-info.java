/** Documents that leave the application: PDF files that a screen reader can read, too. */
@NullMarked
package fr.trame.platform.document;

import org.jspecify.annotations.NullMarked;
