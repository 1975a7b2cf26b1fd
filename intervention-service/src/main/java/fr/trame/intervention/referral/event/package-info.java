/** What is stored of a referral, step by step, and what three voices say of it. Nothing in it says who was helped. */
@NullMarked
package fr.trame.intervention.referral.event;

import org.jspecify.annotations.NullMarked;
