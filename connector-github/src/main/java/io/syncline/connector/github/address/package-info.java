/** How repositories and issues are named, and where they are reached. */
@NullMarked
package io.syncline.connector.github.address;

import org.jspecify.annotations.NullMarked;
