/**
 * What compiled scripts are made of and may call: their two super classes, the cells of captured variables, and the closed list of static
 * functions in {@link io.syncline.script.runtime.Rt}. Public because script classes live in loaders of their own.
 */
@NullMarked
package io.syncline.script.runtime;

import org.jspecify.annotations.NullMarked;
