/** Tests of the whole service against a real broker and database. */
@NullMarked
package io.syncline.connection;

import org.jspecify.annotations.NullMarked;
