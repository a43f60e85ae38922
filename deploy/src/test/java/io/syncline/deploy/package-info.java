/** What is deployed, checked against the code without a cluster. */
@NullMarked
package io.syncline.deploy;

import org.jspecify.annotations.NullMarked;
