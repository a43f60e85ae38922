/** The script runner: workers on another machine, which nothing but scripts runs on. */
@NullMarked
package io.syncline.script.worker.runner;

import org.jspecify.annotations.NullMarked;
