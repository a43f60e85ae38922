@NullMarked
package io.syncline.connector.github.write;

import org.jspecify.annotations.NullMarked;
