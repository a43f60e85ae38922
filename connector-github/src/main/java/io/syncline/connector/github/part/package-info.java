/** What ties an issue to others: its parent, and what blocks what. */
@NullMarked
package io.syncline.connector.github.part;

import org.jspecify.annotations.NullMarked;
