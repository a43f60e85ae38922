/** What goes into a run of a script and what comes out of it. */
@NullMarked
package io.syncline.script.exchange;

import org.jspecify.annotations.NullMarked;
