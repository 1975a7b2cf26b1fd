/**
 * A mise en relation: during an intervention somebody is linked with a partner, from a mere address to going there
 * together. It is followed to its end, at best the effective care by the partner.
 */
@NullMarked
package fr.trame.intervention.referral;

import org.jspecify.annotations.NullMarked;
