/** Messages that nobody could handle: kept, with those of their stream behind them, until somebody sends them again. */
@NullMarked
package fr.trame.platform.deadletters;

import org.jspecify.annotations.NullMarked;
