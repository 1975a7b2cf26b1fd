/** What the machine lends: its ports, its folders. */
@NullMarked
package fr.trame.launcher.machine;

import org.jspecify.annotations.NullMarked;
