/** Which path goes to which service, and what is answered while that service is away. */
@NullMarked
package fr.trame.gateway.routes;

import org.jspecify.annotations.NullMarked;
