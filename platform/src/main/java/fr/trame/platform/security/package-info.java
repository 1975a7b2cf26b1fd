/** Who acts. Today a demo person named by a header; sign-in replaces this package alone. */
@NullMarked
package fr.trame.platform.security;

import org.jspecify.annotations.NullMarked;
