/** Where things are: ports, folders, jars, secrets. */
@NullMarked
package io.syncline.devstack.layout;

import org.jspecify.annotations.NullMarked;
