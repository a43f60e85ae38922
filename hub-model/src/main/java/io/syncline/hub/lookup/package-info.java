/** What is asked of a tracker beside its entities: names, people who can be assigned, and calls of its own API. */
@NullMarked
package io.syncline.hub.lookup;

import org.jspecify.annotations.NullMarked;
