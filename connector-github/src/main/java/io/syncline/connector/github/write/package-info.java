/** What a plan means in GitHub's terms. */
@NullMarked
package io.syncline.connector.github.write;

import org.jspecify.annotations.NullMarked;
