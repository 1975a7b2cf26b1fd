/**
 * The directory of the organisations one works with: registered when somebody meets one, confirmed now and then, changed, merged where
 * two are the same, put aside when they are no more. Nothing of their history is lost, and referrals keep the id that they name. Only
 * the name of a person to talk to is personal: it is sealed, and can be taken out.
 */
@NullMarked
package fr.trame.intervention.partner;

import org.jspecify.annotations.NullMarked;
