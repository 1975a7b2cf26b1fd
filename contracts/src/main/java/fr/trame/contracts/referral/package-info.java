/** What is announced of a referral: each step from its proposal to its end, and what is said of it. */
@NullMarked
package fr.trame.contracts.referral;

import org.jspecify.annotations.NullMarked;
