/** What is announced of a referral: that it was proposed, and how it ended. */
@NullMarked
package fr.trame.contracts.referral;

import org.jspecify.annotations.NullMarked;
