@NullMarked
package io.syncline.connector.marker;

import org.jspecify.annotations.NullMarked;
