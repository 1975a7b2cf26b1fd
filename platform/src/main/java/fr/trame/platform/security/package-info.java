/**
 * Who acts and what they may do: access tokens of the identity provider become a {@link Caller}, and every endpoint names the
 * permission that it needs.
 */
@NullMarked
package fr.trame.platform.security;

import org.jspecify.annotations.NullMarked;
