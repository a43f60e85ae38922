/** How calls to GitHub prove whose they are, and how many of them it takes. */
@NullMarked
package io.syncline.connector.github.access;

import org.jspecify.annotations.NullMarked;
