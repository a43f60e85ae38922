/**
 * A real Kafka broker and a real PostgreSQL without docker: for tests and for running the product from a checkout. What a
 * child process promises on its standard output is in {@link io.syncline.embedded.ReadyLine}.
 */
@NullMarked
package io.syncline.embedded;

import org.jspecify.annotations.NullMarked;
