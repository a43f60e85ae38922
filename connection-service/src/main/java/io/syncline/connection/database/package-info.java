/** One way to the database for everything in this service. */
@NullMarked
package io.syncline.connection.database;

import org.jspecify.annotations.NullMarked;
