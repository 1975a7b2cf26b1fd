/**
 * Reminders to partners without an account that have not answered: in the hours in which people work, in one mail a week at most, until they
 * answer or nothing is expected any more.
 */
@NullMarked
package fr.trame.intervention.referral.reminder;

import org.jspecify.annotations.NullMarked;
