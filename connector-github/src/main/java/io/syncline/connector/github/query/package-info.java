/** Triggers: a part of GitHub's search language, evaluated on one issue. */
@NullMarked
package io.syncline.connector.github.query;

import org.jspecify.annotations.NullMarked;
