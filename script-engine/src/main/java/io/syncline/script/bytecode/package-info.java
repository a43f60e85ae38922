/** From what the language's compiler makes to what may run: re-pointed to our own runtime, then checked against a closed list. */
@NullMarked
package io.syncline.script.bytecode;

import org.jspecify.annotations.NullMarked;
