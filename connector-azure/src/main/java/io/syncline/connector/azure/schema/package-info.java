/** What a work item type of a project looks like: its states, its fields and how they appear in a hub issue. */
@NullMarked
package io.syncline.connector.azure.schema;

import org.jspecify.annotations.NullMarked;
