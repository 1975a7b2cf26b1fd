/** The OpenAPI document of a service, as it is seen through the gateway. */
@NullMarked
package fr.trame.platform.web.apidocs;

import org.jspecify.annotations.NullMarked;
