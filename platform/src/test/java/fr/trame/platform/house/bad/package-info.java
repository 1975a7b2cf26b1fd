/** Each class here breaks one rule of the house, so that the rules can be seen to bite. */
@org.jspecify.annotations.NullMarked
package fr.trame.platform.house.bad;
