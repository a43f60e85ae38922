/** Sync scripts alone, without a system around them. */
@NullMarked
package io.syncline.benchmarks.script;

import org.jspecify.annotations.NullMarked;
