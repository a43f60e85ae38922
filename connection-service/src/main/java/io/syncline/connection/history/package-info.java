/** What changed from one published version of a side's rules to another. */
@NullMarked
package io.syncline.connection.history;

import org.jspecify.annotations.NullMarked;
