/**
 * People who are no staff and have access for some time: an external data protection officer, an auditor, members of the board. They are
 * in no headcount and in no team, and what they may do begins and ends by day, like everybody's.
 */
@NullMarked
package fr.trame.training.outside;

import org.jspecify.annotations.NullMarked;
