/** GitHub's JSON that only polling reads. */
@NullMarked
package io.syncline.connector.github.poll.wire;

import org.jspecify.annotations.NullMarked;
