/** What the script API promises, one test per promise, against the public API of the engine alone. */
@NullMarked
package io.syncline.script.conformance;

import org.jspecify.annotations.NullMarked;
