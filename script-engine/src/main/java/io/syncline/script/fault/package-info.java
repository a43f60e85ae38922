/** How a script ends early, and how its author is told. */
@NullMarked
package io.syncline.script.fault;

import org.jspecify.annotations.NullMarked;
