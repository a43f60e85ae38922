/** Scripts between compiling and running: verified classes that can be kept, carried to another process and loaded there. */
@NullMarked
package io.syncline.script.code;

import org.jspecify.annotations.NullMarked;
