/** One origin for the browser: routes, protection of the backends, the web app. */
@NullMarked
package fr.trame.gateway;

import org.jspecify.annotations.NullMarked;
