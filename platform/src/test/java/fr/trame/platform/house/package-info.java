/** The rules of the house that the build checks, and the small crimes that prove it does. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.house;
