/** Compiles and runs sync scripts. Plain Java; nothing of the language the scripts are written in shows in a signature. */
@NullMarked
package io.syncline.script;

import org.jspecify.annotations.NullMarked;
