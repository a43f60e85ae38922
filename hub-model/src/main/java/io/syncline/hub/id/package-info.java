/** Ids as types: no signature has two neighbouring strings that could be swapped. */
@NullMarked
package io.syncline.hub.id;

import org.jspecify.annotations.NullMarked;
