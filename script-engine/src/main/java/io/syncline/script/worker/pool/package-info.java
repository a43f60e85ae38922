/** Workers as the engine sees them: connections to take and give back, deadlines, replacement. */
@NullMarked
package io.syncline.script.worker.pool;

import org.jspecify.annotations.NullMarked;
