/** Attacks on the sandbox: every payload is run between canaries and must be held. */
@NullMarked
package io.syncline.script.escape;

import org.jspecify.annotations.NullMarked;
