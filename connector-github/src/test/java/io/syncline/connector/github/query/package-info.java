@NullMarked
package io.syncline.connector.github.query;

import org.jspecify.annotations.NullMarked;
