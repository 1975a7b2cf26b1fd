/**
 * Facts as rows: a row per version of an intervention or referral, with the instants at which Trame knew it and knew better; the staff's
 * assignments; how far the topics were heard. What a batch of announcements makes of them is worked out in memory and written at once.
 */
@NullMarked
package fr.trame.reporting.facts;

import org.jspecify.annotations.NullMarked;
