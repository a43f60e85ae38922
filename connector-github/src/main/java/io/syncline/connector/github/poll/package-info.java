/** Looking for what GitHub's webhooks missed, and asking for those that failed once more. */
@NullMarked
package io.syncline.connector.github.poll;

import org.jspecify.annotations.NullMarked;
