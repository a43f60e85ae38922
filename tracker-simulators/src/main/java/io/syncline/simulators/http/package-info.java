/** HTTP requests and answers as plain values, and the routes between them. */
@NullMarked
package io.syncline.simulators.http;

import org.jspecify.annotations.NullMarked;
