@NullMarked
package io.syncline.script.worker.attempt;

import org.jspecify.annotations.NullMarked;
