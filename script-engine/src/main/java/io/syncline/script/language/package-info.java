/** From script text to a class: what is repaired, what is refused, what is woven in. */
@NullMarked
package io.syncline.script.language;

import org.jspecify.annotations.NullMarked;
