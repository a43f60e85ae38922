/** Bytes of attachments on their way from one tracker to another, a piece at a time. */
@NullMarked
package io.syncline.connector.attachment;

import org.jspecify.annotations.NullMarked;
