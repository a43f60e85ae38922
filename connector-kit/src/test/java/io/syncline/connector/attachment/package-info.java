@NullMarked
package io.syncline.connector.attachment;

import org.jspecify.annotations.NullMarked;
