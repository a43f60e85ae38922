/** Work that may lose its worker: what is repeated, what is blamed, what is given back. */
@NullMarked
package io.syncline.script.worker.attempt;

import org.jspecify.annotations.NullMarked;
