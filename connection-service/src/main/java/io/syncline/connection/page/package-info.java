/** What requests and lists have in common: bodies, limit, cursor, next. */
@NullMarked
package io.syncline.connection.page;

import org.jspecify.annotations.NullMarked;
