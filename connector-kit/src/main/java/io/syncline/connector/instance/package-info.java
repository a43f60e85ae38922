/** The tracker instances this connector serves, as published by the connection service. */
@NullMarked
package io.syncline.connector.instance;

import org.jspecify.annotations.NullMarked;
