@NullMarked
package io.syncline.connector.github;

import org.jspecify.annotations.NullMarked;
