/** Referrals as they are listed: by team, mediator, partner, state and age; fed by what is announced. */
@NullMarked
package fr.trame.intervention.referral.view;

import org.jspecify.annotations.NullMarked;
