/** How calls prove whose they are: fixed headers, or tokens that are had anew before they expire. */
@NullMarked
package io.syncline.connector.credential;

import org.jspecify.annotations.NullMarked;
