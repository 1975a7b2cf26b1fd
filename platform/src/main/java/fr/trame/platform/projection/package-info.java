/** Read models: documents folded from announcements, guarded by sequence, rebuilt beside the running ones. */
@NullMarked
package fr.trame.platform.projection;

import org.jspecify.annotations.NullMarked;
