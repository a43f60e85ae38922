/** Plain tests. */
@NullMarked
package io.syncline.connection.trial;

import org.jspecify.annotations.NullMarked;
