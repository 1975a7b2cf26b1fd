/**
 * What is known of persons, and how it ends. This package seals: what is marked as personal, or as a name of the staff, with a key
 * per person; free words with a key per month of recording. Destroying a key ends what it sealed in every event, message, view
 * and backup at once. Beside it: {@code keys}, where the keys are; {@code access}, the log of who read what; {@code file}, what a
 * person is given who asks what is held on them.
 */
@NullMarked
package fr.trame.platform.privacy;

import org.jspecify.annotations.NullMarked;
