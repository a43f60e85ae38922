/** The Markdown of the hub: its dialect, and how it is written. */
@NullMarked
package io.syncline.connector.text.markdown;

import org.jspecify.annotations.NullMarked;
