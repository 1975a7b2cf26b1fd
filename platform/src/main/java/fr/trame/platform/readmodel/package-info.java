/**
 * What a read model is to those who feed it and read it, whoever keeps it: the views of {@code platform.view} in the database, or a
 * model that keeps itself.
 */
@NullMarked
package fr.trame.platform.readmodel;

import org.jspecify.annotations.NullMarked;
