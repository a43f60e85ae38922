@NullMarked
package io.syncline.connector.instance;

import org.jspecify.annotations.NullMarked;
