/** What a service holds on one person, for that person to read: the right of access (RGPD, article 15). */
@NullMarked
package fr.trame.platform.privacy.file;

import org.jspecify.annotations.NullMarked;
