/** A small crime scene. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.house.bad.feature;
