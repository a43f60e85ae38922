/** What belongs to an entity and is written beside its fields: work logs, and links to other entities. */
@NullMarked
package io.syncline.hub.part;

import org.jspecify.annotations.NullMarked;
