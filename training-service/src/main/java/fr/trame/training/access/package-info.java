/**
 * What a session may know of itself: which functions and teams somebody has today, and since when older sessions of this person are
 * closed, as after a lost phone. The gateway asks for every session in use, every few seconds.
 */
@NullMarked
package fr.trame.training.access;

import org.jspecify.annotations.NullMarked;
