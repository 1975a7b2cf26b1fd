/** HTTP for every service: what went wrong as a problem, versions as entity tags, changes under an id. */
@NullMarked
package fr.trame.platform.web;

import org.jspecify.annotations.NullMarked;
