/** Random programs, run by the engine and by stock Groovy: both say the same, or the engine says no. */
@NullMarked
package io.syncline.script.escape.fuzz;

import org.jspecify.annotations.NullMarked;
