/** Cases as they are listed: by team and by mediator, by what is due next; fed by what is announced, so without any name. */
@NullMarked
package fr.trame.intervention.conflict.view;

import org.jspecify.annotations.NullMarked;
