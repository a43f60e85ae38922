@NullMarked
package io.syncline.script.worker.launch;

import org.jspecify.annotations.NullMarked;
