/** Plain tests. */
@NullMarked
package io.syncline.connection.mapping;

import org.jspecify.annotations.NullMarked;
