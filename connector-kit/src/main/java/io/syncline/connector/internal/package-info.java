/** The internal API by which the other services read and write entities. */
@NullMarked
package io.syncline.connector.internal;

import org.jspecify.annotations.NullMarked;
