/** How the API describes itself. */
@NullMarked
package io.syncline.connection.openapi;

import org.jspecify.annotations.NullMarked;
