/** What has no counterpart stays on its own side: new hub text is laid over the native text that is there. */
@NullMarked
package io.syncline.connector.text.kept;

import org.jspecify.annotations.NullMarked;
