/** New connections: checked, given generated rules, stored at once. */
@NullMarked
package io.syncline.connection.creation;

import org.jspecify.annotations.NullMarked;
