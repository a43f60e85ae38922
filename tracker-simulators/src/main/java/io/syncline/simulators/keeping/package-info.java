/** What lets a simulator go on where it ended: its memory in a file, written shortly after each change. */
@NullMarked
package io.syncline.simulators.keeping;

import org.jspecify.annotations.NullMarked;
