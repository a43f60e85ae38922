@NullMarked
package io.syncline.connector.http;

import org.jspecify.annotations.NullMarked;
