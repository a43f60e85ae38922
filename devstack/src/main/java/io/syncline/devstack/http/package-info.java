/** JSON over HTTP with nothing but the JDK and Jackson. */
@NullMarked
package io.syncline.devstack.http;

import org.jspecify.annotations.NullMarked;
