/** What tests of a connector as a running service share. */
@NullMarked
package io.syncline.tck.service;

import org.jspecify.annotations.NullMarked;
