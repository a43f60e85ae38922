/** The words of the internal read and write API that every connector serves. */
@NullMarked
package io.syncline.hub.tracker;

import org.jspecify.annotations.NullMarked;
