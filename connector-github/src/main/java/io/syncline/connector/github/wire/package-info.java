/** GitHub's JSON, as much of it as is used here. */
@NullMarked
package io.syncline.connector.github.wire;

import org.jspecify.annotations.NullMarked;
