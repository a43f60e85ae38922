@NullMarked
package io.syncline.connector.github.field;

import org.jspecify.annotations.NullMarked;
