@NullMarked
package io.syncline.script.worker.runner;

import org.jspecify.annotations.NullMarked;
