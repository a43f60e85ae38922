/** How an instance is reached: the credentials it takes, the rights they have, and how much they may still ask. */
@NullMarked
package io.syncline.hub.access;

import org.jspecify.annotations.NullMarked;
