/**
 * A partner without an account: a link sent by mail shows for thirty days what the person agreed to share and whom to call, and takes an
 * answer that moves the referral. Opening it changes nothing. A new link ends the one before; so does the end of the referral.
 */
@NullMarked
package fr.trame.intervention.referral.link;

import org.jspecify.annotations.NullMarked;
