/** Mapping tables of a side: who and what is called how on the other side. */
@NullMarked
package io.syncline.connection.mapping;

import org.jspecify.annotations.NullMarked;
