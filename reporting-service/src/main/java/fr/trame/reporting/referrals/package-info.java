/** The figures of referrals that are no split of their number (K11, K12): what came to an effective care, by what proof, and after how long. */
@NullMarked
package fr.trame.reporting.referrals;

import org.jspecify.annotations.NullMarked;
