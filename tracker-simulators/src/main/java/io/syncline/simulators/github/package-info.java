/** A simulated GitHub: issues, labels, comments, search and webhooks. */
@NullMarked
package io.syncline.simulators.github;

import org.jspecify.annotations.NullMarked;
