/** Sync rules of a side: drafts, published versions, rollback. */
@NullMarked
package io.syncline.connection.rules;

import org.jspecify.annotations.NullMarked;
