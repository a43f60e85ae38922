/** Where one entity and its twin stand. */
@NullMarked
package io.syncline.connection.entity;

import org.jspecify.annotations.NullMarked;
