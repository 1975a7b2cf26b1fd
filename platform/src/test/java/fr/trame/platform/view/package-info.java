/** Projections: the contract that every service's projections keep, and the runner against a real broker. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.view;
