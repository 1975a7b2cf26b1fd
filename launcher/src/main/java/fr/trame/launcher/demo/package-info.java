/**
 * The demo year: "2018 of an association of ALTM's shape", invented from its two public totals and sent through the
 * public API as the mediators would. Every person, split and place of entry in it is made up, and the same each time. Here it is sent; {@code staff} and
 * {@code year} say what there is to send.
 */
@NullMarked
package fr.trame.launcher.demo;

import org.jspecify.annotations.NullMarked;
