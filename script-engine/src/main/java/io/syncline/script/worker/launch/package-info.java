/** Where workers come from: child processes of this one, or a script runner elsewhere. */
@NullMarked
package io.syncline.script.worker.launch;

import org.jspecify.annotations.NullMarked;
