/** What a worker and the process that uses it say to one another. */
@NullMarked
package io.syncline.script.worker.wire;

import org.jspecify.annotations.NullMarked;
