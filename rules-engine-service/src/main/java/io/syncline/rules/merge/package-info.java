/** Three-way merge per field: what the script wants, what it wanted last time, what the tracker has. Plain Java. */
@NullMarked
package io.syncline.rules.merge;

import org.jspecify.annotations.NullMarked;
