@NullMarked
package io.syncline.connector.poll;

import org.jspecify.annotations.NullMarked;
