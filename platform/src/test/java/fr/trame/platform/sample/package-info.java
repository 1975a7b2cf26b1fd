/** A small service for the platform's own tests: a ledger that is opened, written to and closed. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.sample;
