/** Attachments that follow an entity: which to add and to delete, and how that is done one by one. */
@NullMarked
package io.syncline.rules.attachment;

import org.jspecify.annotations.NullMarked;
