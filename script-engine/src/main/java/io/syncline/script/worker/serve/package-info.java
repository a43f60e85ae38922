/** The inside of a worker process: what it is told at its start, and how it answers. Needs neither Groovy nor a framework. */
@NullMarked
package io.syncline.script.worker.serve;

import org.jspecify.annotations.NullMarked;
