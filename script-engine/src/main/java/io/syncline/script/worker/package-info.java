/** Scripts in processes of their own: the engine that compiles and runs them there, and replaces processes that overstay or die. */
@NullMarked
package io.syncline.script.worker;

import org.jspecify.annotations.NullMarked;
