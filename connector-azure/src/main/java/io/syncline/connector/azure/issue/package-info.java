/** What a work item says, in the words of a hub issue. */
@NullMarked
package io.syncline.connector.azure.issue;

import org.jspecify.annotations.NullMarked;
