/** A database and a broker for tests: real ones where an address is given, embedded ones otherwise. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.testing;
