/**
 * Attacks on mediators. A mediator, or whoever looks after the team, reports one from an act by a gesture; who was attacked, the manager,
 * human resources and the director see that support is offered and that the accident is declared in time. Nothing is noted of whoever
 * attacked, there are no free words, and no case knows of it. It is sealed under a key of its own, which ends at its term.
 */
@NullMarked
package fr.trame.intervention.incident;

import org.jspecify.annotations.NullMarked;
