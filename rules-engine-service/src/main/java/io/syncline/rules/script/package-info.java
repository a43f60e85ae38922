/** Compiled rules, and what scripts may ask of the local tracker. */
@NullMarked
package io.syncline.rules.script;

import org.jspecify.annotations.NullMarked;
