/** Answers that say no (RFC 9457): what they are made of, and those that every service can give. */
@NullMarked
package fr.trame.platform.web.problem;

import org.jspecify.annotations.NullMarked;
