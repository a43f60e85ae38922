@NullMarked
package io.syncline.script.worker.wire;

import org.jspecify.annotations.NullMarked;
