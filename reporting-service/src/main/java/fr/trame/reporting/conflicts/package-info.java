/**
 * The figures of conflict cases (K06 to K09): how many were opened, are under way and ended, how, after how long, and what became of their
 * agreements. A case is no intervention: its shuttles and round tables are counted as such beside it.
 */
@NullMarked
package fr.trame.reporting.conflicts;

import org.jspecify.annotations.NullMarked;
