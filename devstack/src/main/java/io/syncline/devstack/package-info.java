/** The whole system as child processes of one supervisor, without docker. */
@NullMarked
package io.syncline.devstack;

import org.jspecify.annotations.NullMarked;
