/** How much a tracker still lets an account ask: learned from its answers, kept in memory. */
@NullMarked
package io.syncline.connector.budget;

import org.jspecify.annotations.NullMarked;
