/** What is written beside an entity's fields and comments: work logs, and links to other entities. */
@NullMarked
package io.syncline.rules.part;

import org.jspecify.annotations.NullMarked;
