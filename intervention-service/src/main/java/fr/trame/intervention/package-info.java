/** The field work: interventions, referrals and the directory they are recorded against. */
@NullMarked
package fr.trame.intervention;

import org.jspecify.annotations.NullMarked;
