/** Webhooks of repositories. */
@NullMarked
package io.syncline.connector.github.hook;

import org.jspecify.annotations.NullMarked;
