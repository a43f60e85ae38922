/** The helpers that bring comments, attachments and worklogs together. */
@NullMarked
package io.syncline.script.helper.merge;

import org.jspecify.annotations.NullMarked;
