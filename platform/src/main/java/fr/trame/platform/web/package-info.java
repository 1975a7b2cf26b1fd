/** HTTP for every service: problem answers (RFC 9457), versions as entity tags, strict JSON. */
@NullMarked
package fr.trame.platform.web;

import org.jspecify.annotations.NullMarked;
