/** Which team a mediator is of today, to know who may see a mediator's own figures, and which teams make up a service. */
@NullMarked
package fr.trame.reporting.staff;

import org.jspecify.annotations.NullMarked;
