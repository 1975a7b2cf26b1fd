/**
 * The figures of the field work: how many interventions, with whom, about what, where and when, for a year or a month, a
 * team or a territory, and the acts behind each figure. An intervention counts from when it is recorded until it is
 * voided, on the date of the fact, under its main domain; a pair counts once.
 */
@NullMarked
package fr.trame.reporting.activity;

import org.jspecify.annotations.NullMarked;
