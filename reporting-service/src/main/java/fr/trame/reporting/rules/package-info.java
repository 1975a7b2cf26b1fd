/** What each figure counts, in plain French, so that its rule is one click away wherever it is shown. */
@NullMarked
package fr.trame.reporting.rules;

import org.jspecify.annotations.NullMarked;
