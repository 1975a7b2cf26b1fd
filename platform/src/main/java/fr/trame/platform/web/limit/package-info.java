/** How often something may be asked for by one who has not said who they are. */
@NullMarked
package fr.trame.platform.web.limit;

import org.jspecify.annotations.NullMarked;
