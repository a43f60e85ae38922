/** Plain tests. */
@NullMarked
package io.syncline.connection.history;

import org.jspecify.annotations.NullMarked;
