/** Which limit of GitHub holds back what, and the keys of Apps. */
@NullMarked
package io.syncline.connector.github.access;

import org.jspecify.annotations.NullMarked;
