/** What a tracker can be asked: the one interface that every connector implements, and the values it speaks in. */
@NullMarked
package io.syncline.connector.tracker;

import org.jspecify.annotations.NullMarked;
