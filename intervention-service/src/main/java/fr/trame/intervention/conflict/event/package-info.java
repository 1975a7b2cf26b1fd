/** What is stored of a mediation in deferred time. */
@NullMarked
package fr.trame.intervention.conflict.event;

import org.jspecify.annotations.NullMarked;
