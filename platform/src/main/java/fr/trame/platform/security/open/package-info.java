/** What may be asked for without saying who one is, and how it is found among the endpoints. */
@NullMarked
package fr.trame.platform.security.open;

import org.jspecify.annotations.NullMarked;
